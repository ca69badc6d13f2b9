"""What a figure is called: the words before it or after it, without time, verb of reaching and hedge."""

from __future__ import annotations

import re
from functools import lru_cache

_TIME = (
    r"(?:在|从|自|到|至|截至|截止|于)?(?:(?:19|20)[0-9]{2}年(?:度|末|底|初)?|全年|今年|去年|上年|本年度?|当年|一年来|[近过]?[去]?五年来?|这五年|五年间|目前|年内|年末|年底前?|月底前?|期末)"
    r"(?:全年|底|末|以?来|间|内|，)?"
)
_HEAD = re.compile(
    rf"^(?:{_TIME}|截至目前|同时|其中|此外|另外|并且|并(?![网轨购])|且(?!末)|而|共有?+(?![享同建性产青和治识])|已有?|累计|累积|还有?+(?![田林草湖湿建迁款贷原])"
    r"|又|再次|再(?!就业|生|贷款|贴现|保险|担保|融资|制造)|另有?|预计|力争|确保|努力|实现|总共|合计|共计|达到|其(?![他余它])|全面|成功(?!率)|进一步|持续|[的了]|今后"
    r"|计划(?!生育|外|内|数|单列|总|指标)|拟(?!定)|将(?!军)|要(?![素道点闻件求])|——|—|\s|首次|成为(?:全国|全省|全区|全市|世界|全球|我国|我省)?(?:首个|第[0-9一二三四五六七八九十]+个)?"
    r"|先(?![进导锋行后期天])|即(?![墨时将期食])|由于|通过(?!率)|特别是|尤其是|相关)+"
)
_REACH = (
    r"(?:提高|增加|增长|提升|上升|扩大|扩展|发展|下降|降低|降|减少|减|压缩|缩短|缩小|控制|稳定|保持|维持|达|增|升|跃升|攀升|恢复|突破|减至|调整|上调|下调|上涨|涨|收窄|回落|推进|拓展|延伸|精简|压减|优化|减低|翻番)"
    r"(?:到了?|至|为|在)"
)
_TAIL = re.compile(
    rf"(?:(?:大幅|逐步|稳步|已经|已|进一步|连续|(?<![人户年月日平亩地村县乡校班车机件次床])均|(?<![首成古新])都|也|将|分别|约|只|仅|首次|一举|再次|平均|继续|由此|现已|目前|预计|力争|累计|累积|总共|一共|共计|合计|总计|共有?|达到了?|达成|(?<!发)达|(?<![国私公民自所持拥专集享保没具富占共])有|(?<![行作认因])为|是|完成|实现|近|超过了?|超|突破|首破|逾|跨过|跨越|迈上|迈过|跃上|站上|中有|不低于|不少于|不超过|不高于|不小于|至少|最多|高达|多达|接近|低于|高于|少于|多于|{_REACH}|了|(?:从|由|到)(?:(?:19|20)[0-9]{{2}}年(?:末|底|初)?|原来|原先|上年|去年|目前|年初|“十[一二三四]五”末|(?<![0-9])[0-9]{{1,2}}年前)?的?|大幅度?|的|在|至|以|于|先|[:：，、\s—]|翻番?|(?:近|这|过去)?(?<![0-9])[二三四五0-9]{{1,2}}年(?:来|间|累计)?|屡?创(?:历史|同期)?新高|是(?:(?:19|20)[0-9]{{2}}年|上年|去年))+)$"
)
_ARRIVES = re.compile(rf"(?:达到?了?|为|{_REACH})(?:了|近|约|超过?|为|共)*$")
_REACHES = re.compile(rf"(?:达到?了?|为|突破|超过?|{_REACH})(?:了|近|约|超|为|共)*$")
GENERIC = re.compile(
    r"^(?:总量|总额|总数|总值|总规模|规模|总面积|面积|产量|总产量?|单产|数量|增加值|余额|占比|比重|比例|增速|增幅|涨幅|降幅|人数|户数|件数|金额|总投资|总收入|收入|总人数|里程|总里程|受益人数|产值|总产值|使用率|利用率|覆盖率|完成率|其中|现价|均价|平均|人均|户均|标准|月人均|年人均|同口径|下降|增长|客运量|货运量)$"
)
_QUALIFIER = re.compile(r"(?:近|超过了?|超|突破|首破|逾|约|约为|接近|不低于|不少于|不高于|不超过|至少|达|达到)$")
# What begins after a number without being its noun.
NOT_NOUN = re.compile(
    r"^(?:并(?!网)|且|用于|用来|支持|在(?!校|建|线|岗|册|学|职|编|研)|占(?!地)|同比|环比|增长|增加|下降|减少|提高|提升|以|全面|正式|得到|实现|达到|为(?!民)|是"
    r"|压缩|缩短|缩小|减至|增至|扩大|上升|升至|降至|大幅|上调|下调|调整|逐步|稳步|攀升|跃升|回落|收窄|翻|压减|改为|变为|发展到|增|减|降"
    r"|的$|和|与|及|、|高于|低于|快于|超过|比|较|投入|建成|完成|纳入|居(?!民|家|住|室)|位居|列(?!车)|排(?!水|污|放)|跃居|稳居|创(?!新|业|意)|均|都(?!市)|全部|已|成为|左右|用地|来|给|向"
    r"|对(?!外)|由|从|至|到|于|等$|不变|[，。；”》」]|落户|落地|入驻|开工|投产|投用|通车|上市(?!公司|企业)|受理|办结|发放|补助|奖励|解决|化解|有效|有力|顺利|分别|其中|上$|中$|内$|下$|标准$|目标"
    r"|任务|提前|超额|进行|开展|作|予以|给予|吸引|带动|推动|促进|惠及|覆盖|涉及|优先|让|使|有$|之|不等|起$|稳定|保持|连续|主要用|专项用|全年|累计|持续|继续|相当|相比|折合|共计|合计|总计|共(?!享|同|建))"
)
_NOUN_END = re.compile(
    r"(?:中有|中的|中，|均(?!衡|价|线)|到(?!位|达|期|岗|户|村|校)|都(?!市|会)|全部|得到|陆续|获(?!奖)|入选|进入|建成|完工|竣工|基本(?!农田|医疗|养老|公共|药物|生活|保障|建设|单元|账户)|年内|年底|进展|落地|开工|投产|投用|投入|完成|实现|达到|达(?!标)|(?<![行作认])为(?!民|主)|被|(?<!公)共(?!享|建|同|和|青|产|服|性|生|治|管|育)"
    r"|分别|发放|补助|进行|开展|参加|参与|提供|实施|享受|用于|支持|免费|已|占(?!地|比)|增长|增加|新增|减少|下降|纳入|通过|受益|正式|集中|启动|累计|成为|成功|顺利|稳定|保持|(?<!所)在(?!校|线|建|岗|职|编|册|研|地|外|学|家|京|院)"
    r"|列(?!车|入|表)|居(?!民|家|住|委|室|士)|与|以及|并(?!网)|且|的|，|：|试行|制定|印发|出具|作出|逐[件个项一]|列入|开通|通车|上市(?!公司|企业)|发布|出台|得以|荣获|加快|相继|有序|全面|投运|集中|首次|全国推广|全覆盖|挂牌|揭牌|批准|获批)"
)
_VERB_HEAD = re.compile(
    r"(?:新增|新建|新设|新开|新改建|改扩建|改建|扩建|续建|建成|建设|建立|修建|改造|创建|组建|培育|引进|招引|聘请|聘任|遴选|选派|选聘|招聘|招募|培训|开展|举办|组织|实施|推出|推行|出台|制定|制作|印发|发布|办理|办结|受理|审查|审核|评查|清理|废止|修订|维修改造|维修|修缮|改造提升|提升改造|升级改造|修改|取消|下放|承接|调解|化解|处置|查处|查办|检查|开通|开行|开设|设立|成立|命名|认定|评选|表彰|发放|投放|安排|落实|拨付|下达|争取|筹集|募集|整合|推广|推进|启动|核准|签约|签订|落地|储备|谋划|打造|布局|投用|投运|完成|关停|淘汰|整治|治理|修复|栽植|种植|绿化|救助|资助|帮扶|转移|安置|支持|服务|接待|接受|收到|收集|征集|提供|解决|减免|兑现|拥有|现有|配备|选树|选出|举行|召开|参加|派出|抽查|抽检|监测|排查|整改|约谈|问责|公开|公布|公示|开放|增设|增加|引入|吸纳|带动|覆盖|惠及|涉及|审结|执结|立案|侦破|破获|抓获)"
)


_ADDED = re.compile(r"^(?:新增|新认定|新建成?|新结对|新设|净增|新开设?|新签约?|又新增)")
_SERVES = re.compile(
    r"(?P<money>(?:专项|补助|财政)?(?:资金|经费|贷款|国债资金|补贴))(?:支持|用于|补助|扶持|投向)(?P<what>[\u4e00-\u9fff“”]{2,16})"
)
_PREDICATE = re.compile(
    r"(?:连续|近年来|首次|再次|出现|稳步|持续|大幅|均|都|明显|显著|不断|进一步|全面|更加|继续|取得|得到|实现|保持|成功|加快|增产|增长|提高|较快|逐步|由降转|止跌|扭亏)"
)
_TOGETHER = re.compile(r"^[\u4e00-\u9fffA-Za-z“”]{0,8}?(?<!公)共(?!同|建|享|和|产|青|性|计|治|有)(?=.{2})")
_AMONG = re.compile(r"(?<=^.)中有?.*|(?<=^..)中有.*|(?<=^...)中有.*")
_DID = re.compile(r"^(?:实施|完成|开展|启动|推进|新建|建设|改造)了")
_PLACES = "省市县区州旗镇乡村"  # nouns of one character
SUBJECT = 24  # characters: longer is no name


@lru_cache(maxsize=4096)
def core(left: str) -> str:
    """The words left of a number as a name: time in front and verbs of reaching behind taken off."""
    words = _TOGETHER.sub("", _TAIL.sub("", left.strip()))
    previous = None
    while previous != words:
        previous = words
        words = _HEAD.sub("", words)
    if words.startswith("完成") and len(words) >= 5:
        words = words[2:]
    return words.strip("“”") if words.count("“") != words.count("”") else words


def noun(right: str) -> str:
    """The noun right of a number, "" where none follows."""
    words = _AMONG.sub("", right.lstrip("的"))
    words = _DID.sub("", words)
    if not words or NOT_NOUN.match(words):
        return ""
    end = _NOUN_END.search(words, 1 if words[0] in _PLACES else 2)
    return (words[: end.start()] if end else words[:24]).rstrip("和与及、")


def stock(label: str) -> str:
    """`新增公园` told to have reached so many in all: `公园`."""
    return _ADDED.sub("", label)


def purpose(name: str, right: str) -> str:
    """`资金支持再就业` -> `再就业资金`: money that is named only by what it serves."""
    match = _SERVES.match(right)
    return match["what"] + match["money"] if match and name == match["money"] else name


def from_last_verb(words: str) -> str:
    """`80岁以上老人发放高龄补贴` -> `发放高龄补贴`: between two figures of a clause the second begins at its verb."""
    found = list(_VERB_HEAD.finditer(words))
    usable = [match for match in found if len(words) - match.end() >= 2 and match.start() > 0]
    return words[usable[-1].start() :] if usable else words


def arrives(left: str) -> bool:
    """Whether a left side tells a level that was reached (达到, 为, 增加到), and not only a bound (超, 突破)."""
    return _ARRIVES.search(left) is not None


def reaches(left: str) -> bool:
    """Whether a left side ends in a verb of reaching (达到, 为, 增加到): then it names the figure itself."""
    return _REACHES.search(left) is not None


def subject(clause: str) -> str:
    """What a clause without figures speaks of: the words before its adverb or verb, "" where neither is found."""
    match = _PREDICATE.search(clause)
    words = core(clause[: match.start()]) if match else ""
    return words if 2 <= len(words) <= SUBJECT else ""


def verb(left: str) -> str:
    """The short verb that a left side ends with (`聘请`, `新增`), "" where it ends otherwise."""
    words = _QUALIFIER.sub("", left)
    found = list(_VERB_HEAD.finditer(words))
    return found[-1][0] if found and found[-1].end() >= len(words) - 1 else ""

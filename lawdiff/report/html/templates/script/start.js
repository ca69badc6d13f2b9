follow();

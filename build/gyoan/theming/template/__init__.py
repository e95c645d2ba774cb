"""The bytes of a lecturer's PowerPoint file → `Template` (`reading`): looked over, pruned, matched to our layouts."""

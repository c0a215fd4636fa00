"""Steps for the engines that curators have: DataTrove and Ray Data.  How work is scheduled is theirs."""

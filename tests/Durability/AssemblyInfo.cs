// Each test starts servers and databases of its own and puts them under load: two at a time would measure each other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

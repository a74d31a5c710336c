// Each of these tests builds or starts the whole product: one after the other, whatever the runner's settings are.
[assembly: CollectionBehavior(CollectionBehavior.CollectionPerAssembly)]

using Benchmarks;
using Benchmarks.Designing;
using Benchmarks.Durable;
using Benchmarks.Exports;
using Benchmarks.Orders;
using Benchmarks.People;
using Benchmarks.Studio;

// dotnet run -c Release --project tests/Benchmarks [-- NAME... AMOUNT=NUMBER...]
var amounts = Amounts.Read(args);
var suites = new (string Name, Action<Table> Run)[]
{
    ("scripts", ScriptBenchmarks.Run),
    ("bursts", BurstBenchmarks.Run),
    ("definitions", DefinitionBenchmarks.Run),
    ("loops", LoopBenchmarks.Run),
    ("limits", table =>
    {
        LimitBenchmarks.Run(table);
        RunningLimitBenchmarks.Run(table, amounts);
    }),
    ("notices", table => NoticeCostBenchmarks.Run(table, amounts)),
    ("transitions", TransitionBenchmarks.Run),
    ("timers", TimerBenchmarks.Run),
    ("sizes", SizeBenchmarks.Run),
    ("lists", ListBenchmarks.Run),
    ("process", ProcessBenchmarks.Run),
    ("designer", DesignerBenchmarks.Run),
    ("studio", StudioBenchmarks.Run),
    ("inbox", table => InboxBenchmarks.Run(table, amounts)),
    ("board", table => BoardBenchmarks.Run(table, amounts)),
    ("orders", table => OrderBenchmarks.Run(table, amounts)),
    ("export", table => ExportBenchmarks.Run(table, amounts)),
};
var chosen = suites.Where(suite => args.All(static arg => arg.Contains('=', StringComparison.Ordinal)) || args.Contains(suite.Name, StringComparer.OrdinalIgnoreCase)).ToArray();
if (chosen.Length == 0)
{
    Console.Error.WriteLine($"Unknown; choose among: {string.Join(", ", suites.Select(static suite => suite.Name))}");
    return 2;
}

var table = new Table();
foreach (var suite in chosen)
    suite.Run(table);
table.Print(Console.Out);
return 0;

using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Engine.Validation;

namespace Benchmarks;

/// <summary>A definition of 1,000 activities from its bytes to the compiled graph.</summary>
internal static class DefinitionBenchmarks
{
    public static void Run(Table table)
    {
        // Each round takes another definition with other scripts, so that no cache of compiled scripts flatters the figures.
        var documents = Enumerable.Range(0, 24).Select(static variant => Definitions.Large(1000, variant)).ToArray();
        var registry = ActivityRegistry.BuiltIn;
        var next = 0;

        table.Add("1,000 activities: bytes", $"{documents[0].Length:N0} B");
        table.Add("1,000 activities: parse", Measurement.Of(() => DefinitionDocument.Parse(documents[next++ % documents.Length])));
        table.Add("1,000 activities: parse and read", Measurement.Of(() => Read()));
        table.Add("1,000 activities: parse, read, validate", Measurement.Of(() => DefinitionValidator.Validate(Read(), registry)));
        table.Add(
            "1,000 activities: parse, read, validate, compile",
            Measurement.Of(() =>
            {
                var definition = Read();
                DefinitionValidator.Validate(definition, registry);
                WorkflowCompiler.Compile(definition);
            }),
            "<= 20 ms");

        WorkflowDefinition Read() => DefinitionReader.Read(DefinitionDocument.Parse(documents[next++ % documents.Length]).Document!, registry).Definition!;
    }
}

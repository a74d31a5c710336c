using ResponseWorkflow.Application.Runtime.Commands;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Files;
using ResponseWorkflow.Cli.Hosting;
using ResponseWorkflow.Cli.Reports;
using ResponseWorkflow.Engine.Compilation;
using ResponseWorkflow.Engine.Execution;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>Runs a definition in memory.</summary>
/// <remarks>
/// The engine is lenient: a definition that the validator refuses is run nevertheless, and faults where it gets to what is wrong. Only what cannot be
/// made ready to run is refused, and then nothing is written to the output.
/// </remarks>
internal sealed class RunCommand : ICommand
{
    /// <inheritdoc/>
    public string Name => "run";

    /// <inheritdoc/>
    public string Summary => "Runs a workflow definition in memory; the last line of the output tells as JSON what became of it.";

    /// <inheritdoc/>
    public string Operands => "FILE";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options => RunOptions.All;

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  finished, cancelled or waiting", "1  faulted", "2  unusable input; nothing was run"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count != 1)
            throw new UnusableInputException($"'run' takes exactly one file, but was given {arguments.Operands.Count}: response run FILE [OPTION]...");
        var settings = RunSettings.Read(arguments, context.Clock);
        var (workflow, library) = Load(arguments.Operands[0], arguments.Values(RunOptions.With));
        if (DeclaredInputs.Check(workflow.Definition, settings.Input) is { Count: > 0 } refusals)
            throw new UnusableInputException($"{arguments.Operands[0]}: {string.Join(' ', refusals.Select(static refusal => $"{refusal.Code}: {refusal.Message}"))}");

        var host = new InMemoryHost(library, settings.Host, context.Output, context.Errors);
        var instance = host.Start(workflow, settings.Input, settings.CorrelationId);
        foreach (var (name, payload) in settings.Events)
            host.Publish(name, payload);
        if (settings.UntilEnd && !host.RunUntilNothingWaits(settings.MaxResumes))
            context.Errors.WriteLine($"response: stopped after {settings.MaxResumes} resumes; something still waits. {RunOptions.MaxResumes} sets the limit.");
        WriteStarted(context.Errors, host.StartedByEvents);
        context.Output.WriteLine(RunReport.Of(instance));
        return instance.State!.SubStatus == WorkflowSubStatus.Faulted ? ExitCode.Failure : ExitCode.Success;
    }

    // They stand in no report, as nobody dispatched them; but nobody should miss that they ran, or faulted.
    private static void WriteStarted(TextWriter writer, IEnumerable<HostedInstance> instances)
    {
        foreach (var group in instances.Where(static instance => instance.State is not null).GroupBy(static instance => (instance.DefinitionId, instance.State!.SubStatus)))
            writer.WriteLine($"response: events started '{group.Key.DefinitionId}': {group.Count()} {group.Key.SubStatus}.");
    }

    private static (CompiledWorkflow Workflow, DefinitionLibrary Library) Load(string path, IReadOnlyList<string> with)
    {
        if (Directory.Exists(path))
            throw new UnusableInputException($"{path}: 'run' takes a file, but this is a folder.");
        var set = DefinitionSet.Read([path], with);
        var definition = set.Subjects[0].Required();
        foreach (var other in set.Others)
            other.Required();
        try
        {
            return (set.Library.Compile(definition), set.Library);
        }
        catch (WorkflowCompilationException exception)
        {
            throw new UnusableInputException($"{path}: {exception.Code}: {exception.Message}", exception);
        }
    }
}

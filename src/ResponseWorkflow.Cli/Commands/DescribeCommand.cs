using System.Text;
using System.Text.Json;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Cli.Arguments;
using ResponseWorkflow.Cli.Reports;
using ResponseWorkflow.Engine.Descriptors;

namespace ResponseWorkflow.Cli.Commands;

/// <summary>Prints the activity types as the designer reads them.</summary>
internal sealed class DescribeCommand : ICommand
{
    private const string Culture = "--culture";
    private const string Pretty = "--pretty";

    /// <inheritdoc/>
    public string Name => "describe";

    /// <inheritdoc/>
    public string Summary => "Prints the activity descriptors as one JSON document: {items, count}.";

    /// <inheritdoc/>
    public string Operands => "";

    /// <inheritdoc/>
    public IReadOnlyList<CommandOption> Options { get; } =
    [
        new(Culture, "en|zh-CN", "Language of the texts; the environment's when not given."),
        new(Pretty, null, "Indents the document."),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<string> ExitCodes { get; } = ["0  printed", "2  unusable arguments"];

    /// <inheritdoc/>
    public ExitCode Run(ParsedArguments arguments, CommandContext context)
    {
        if (arguments.Operands.Count > 0)
            throw new UnusableInputException($"'{Name}' takes no file, but was given '{arguments.Operands[0]}'.");
        var language = MessageLanguage.Choose(arguments.Value(Culture));
        var json = DescriptorJson.ListOf(KnownActivities.All.Localize(language.Culture));
        context.Output.WriteLine(arguments.Has(Pretty) ? Indented(json) : Encoding.UTF8.GetString(json));
        return ExitCode.Success;
    }

    private static string Indented(byte[] json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonText.Of(document.WriteTo, indented: true);
    }
}

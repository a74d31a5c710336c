using System.Text.Json;
using ResponseWorkflow.Engine.Definitions;
using ResponseWorkflow.Engine.Descriptors;
using ResponseWorkflow.Expressions.Data;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>The outcomes that an activity can have.</summary>
internal static class Outcomes
{
    private const string Default = "Default";

    // Options of an HTTP endpoint that add an outcome.
    private static readonly (string Flag, string Outcome)[] Exposed =
    [
        ("ExposeRequestTooLargeOutcome", "Request too large"),
        ("ExposeFileTooLargeOutcome", "File too large"),
        ("ExposeInvalidFileExtensionOutcome", "Invalid file extension"),
        ("ExposeInvalidFileMimeTypeOutcome", "Invalid file MIME type"),
    ];

    /// <summary>The outcomes, or null when they cannot be known.</summary>
    public static IReadOnlyList<string>? Of(ActivityDefinition activity)
    {
        if (activity.Descriptor is not { } descriptor)
            return null;
        var fixedOutcomes = descriptor.Ports.Where(static port => port.Type == PortType.Flow).Select(static port => port.Name);
        switch (activity.TypeName)
        {
            case "Elsa.FlowSwitch":
                return [.. activity.Json.Get("cases").Items().Select(static item => item.Get("label").Text()).OfType<string>(), Default];
            case "Elsa.FlowSendHttpRequest" or "Elsa.DownloadHttpFile" or "Elsa.SendHttpRequest":
                return null;
            case "Elsa.HttpEndpoint":
                var exposed = Exposed.Where(pair => activity.DirectInputs.TryGetValue(pair.Flag, out var flag) && flag.Flag() == true);
                return [.. fixedOutcomes, .. exposed.Select(static pair => pair.Outcome)];
        }

        return descriptor.DynamicOutcomesInput is { } input ? Dynamic(activity, input, fixedOutcomes) : [.. fixedOutcomes];
    }

    private static string[]? Dynamic(ActivityDefinition activity, string input, IEnumerable<string> fixedOutcomes)
    {
        if (!activity.Inputs.TryGetValue(input, out var expression))
            return [.. fixedOutcomes];
        if (expression.Type is not ("Literal" or "Object"))
            return null;
        var names = TypeConversion.To<string[]>(expression.Value);
        if (names is null or [])
            return [.. fixedOutcomes];

        // Fixed outcomes of a type with named branches are only those beyond the implicit one.
        return [.. names, .. fixedOutcomes];
    }
}

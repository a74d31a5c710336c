using ResponseWorkflow.Engine.Definitions;

namespace ResponseWorkflow.Engine.Validation;

/// <summary>Rules about HTTP endpoints.</summary>
internal static class HttpRules
{
    private static readonly string[] DefaultMethods = ["GET"];

    public static void Check(ValidationScope scope)
    {
        var served = new Dictionary<(string Path, string Method), ScopedActivity>();
        foreach (var endpoint in scope.Activities.Where(static scoped => scoped.Activity is { TypeName: "Elsa.HttpEndpoint", CanStartWorkflow: true }))
        {
            if (Literal(endpoint.Activity, "Path") is not { } path)
                continue;
            path = path.Trim('/').ToLowerInvariant();
            foreach (var method in Methods(endpoint.Activity).Select(static method => method.ToUpperInvariant()).Distinct(StringComparer.Ordinal))
            {
                if (!served.TryAdd((path, method), endpoint))
                    scope.Problems.Add(ValidationProblems.HttpEndpointTwice, endpoint.At("path"), method, "/" + path, served[(path, method)].Activity.DisplayName);
            }
        }
    }

    private static string? Literal(ActivityDefinition activity, string input) =>
        activity.Inputs.TryGetValue(input, out var expression) && expression.Type == "Literal" ? TypeConversion.To<string>(expression.Value) : null;

    private static string[] Methods(ActivityDefinition activity)
    {
        if (!activity.Inputs.TryGetValue("SupportedMethods", out var expression))
            return DefaultMethods;
        return expression.Type is "Literal" or "Object" ? TypeConversion.To<string[]>(expression.Value) ?? [] : [];
    }
}

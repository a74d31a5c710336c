using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ResponseWorkflow.Server.Problems;

namespace ResponseWorkflow.Server.OpenApi;

/// <summary>Describes the errors that every operation may answer with.</summary>
internal sealed class ProblemResponses : IOpenApiOperationTransformer
{
    private const string ContentType = "application/problem+json";

    private static readonly int[] Always = [StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden, StatusCodes.Status500InternalServerError, StatusCodes.Status503ServiceUnavailable];
    private static readonly int[] WithInput = [StatusCodes.Status400BadRequest, StatusCodes.Status404NotFound];
    private static readonly int[] WithBody = [StatusCodes.Status409Conflict, StatusCodes.Status413PayloadTooLarge, StatusCodes.Status415UnsupportedMediaType, StatusCodes.Status422UnprocessableEntity];

    /// <inheritdoc/>
    public async Task TransformAsync(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var schema = await SchemaAsync(context, cancellationToken);
        operation.Responses ??= [];
        foreach (var status in StatusesOf(operation))
        {
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
            {
                Description = ProblemTexts.Of(status).TitleEn,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [ContentType] = new() { Schema = schema } },
            });
        }
    }

    private static async Task<IOpenApiSchema> SchemaAsync(OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Document is not { } document)
            return await context.GetOrCreateSchemaAsync(typeof(ProblemDocument), null, cancellationToken);
        if (document.Components?.Schemas?.ContainsKey(nameof(ProblemDocument)) is not true)
            document.AddComponent(nameof(ProblemDocument), await context.GetOrCreateSchemaAsync(typeof(ProblemDocument), null, cancellationToken));
        return new OpenApiSchemaReference(nameof(ProblemDocument), document);
    }

    private static IEnumerable<int> StatusesOf(OpenApiOperation operation)
    {
        var hasBody = operation.RequestBody is not null;
        return Always
            .Concat(hasBody || operation.Parameters is { Count: > 0 } ? WithInput : [])
            .Concat(hasBody ? WithBody : [])
            .Order();
    }
}

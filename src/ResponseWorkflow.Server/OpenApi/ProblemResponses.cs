using System.Globalization;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ResponseWorkflow.Application.TmForum;
using ResponseWorkflow.Server.Api.TmForum.Messages;
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
        // What the TM Forum interfaces answer has their own form.
        var isNorth = $"/{context.Description.RelativePath}".StartsWith(NorthPaths.Root, StringComparison.OrdinalIgnoreCase);
        var (schema, contentType) = (await SchemaAsync(isNorth ? typeof(TmfError) : typeof(ProblemDocument), context, cancellationToken), isNorth ? "application/json" : ContentType);
        operation.Responses ??= [];
        foreach (var status in StatusesOf(operation))
        {
            operation.Responses.TryAdd(status.ToString(CultureInfo.InvariantCulture), new OpenApiResponse
            {
                Description = ProblemTexts.Of(status).TitleEn,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [contentType] = new() { Schema = schema } },
            });
        }
    }

    private static async Task<IOpenApiSchema> SchemaAsync(Type type, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.Document is not { } document)
            return await context.GetOrCreateSchemaAsync(type, null, cancellationToken);
        if (document.Components?.Schemas?.ContainsKey(type.Name) is not true)
            document.AddComponent(type.Name, await context.GetOrCreateSchemaAsync(type, null, cancellationToken));
        return new OpenApiSchemaReference(type.Name, document);
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

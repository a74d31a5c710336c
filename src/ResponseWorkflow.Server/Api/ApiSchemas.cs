using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using ResponseWorkflow.Expressions.Data;
using ResponseWorkflow.Server.Api.Input;

namespace ResponseWorkflow.Server.Api;

/// <summary>Describes values whose form the framework cannot see: those of queries, which are checked by hand, and data of workflows.</summary>
internal sealed class ApiSchemas : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        if (context.JsonTypeInfo.Type == typeof(DataObject))
            schema.Type = JsonSchemaType.Object;
        if (ValueOf(context.JsonTypeInfo.Type) is { } type)
            Describe(schema, type);
        return Task.CompletedTask;
    }

    /// <summary>The name of a type's schema; null for values of queries, which stand where they are used.</summary>
    public static string? NameOf(JsonTypeInfo type) => ValueOf(type.Type) is null ? OpenApiOptions.CreateDefaultSchemaReferenceId(type) : null;

    private static Type? ValueOf(Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(QueryValue<>) ? type.GetGenericArguments()[0] : null;
    }

    private static void Describe(OpenApiSchema schema, Type type)
    {
        schema.AdditionalPropertiesAllowed = true;
        if (type == typeof(int))
            (schema.Type, schema.Format) = (JsonSchemaType.Integer, "int32");
        else if (type == typeof(bool))
            schema.Type = JsonSchemaType.Boolean;
        else if (type == typeof(DateTimeOffset))
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        else
            (schema.Type, schema.Enum) = (JsonSchemaType.String, [.. Enum.GetNames(type).Select(static JsonNode (name) => name)]);
    }
}

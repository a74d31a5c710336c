using System.Text.Json;
using ResponseWorkflow.Application.Forms;

namespace ResponseWorkflow.Server.Api.Forms;

/// <summary>A form that somebody writes, and what is filled in to try it.</summary>
public sealed record FormCheckRequest
{
    /// <summary>The form: an object with <c>schema</c> and <c>ui</c>.</summary>
    public JsonElement Form { get; init; }

    /// <summary>What is filled in; without it, the form alone is looked at.</summary>
    public JsonElement? Data { get; init; }

    /// <summary>What read-only and computed fields and conditions refer to; nothing when it is left out.</summary>
    public JsonElement? Facts { get; init; }

    /// <summary>How strictly what is filled in is looked at; as when it is handed in, when it is left out.</summary>
    public FormStage? Stage { get; init; }
}

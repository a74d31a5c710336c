using System.Text.Json.Nodes;

namespace ResponseWorkflow.Demo.Playing;

/// <summary>A case that somebody starts.</summary>
/// <param name="Unit">Code of its unit.</param>
/// <param name="By">Sign-in name of whoever starts it.</param>
/// <param name="Title">Title.</param>
/// <param name="Data">Data of its kind.</param>
internal sealed record PlayRequest(string Unit, string By, string Title, JsonObject Data);

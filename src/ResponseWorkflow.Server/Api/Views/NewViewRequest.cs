namespace ResponseWorkflow.Server.Api.Views;

/// <summary>A view to save.</summary>
public sealed record NewViewRequest : ViewRequest
{
    /// <summary>Which list it belongs to, such as <c>instances</c>.</summary>
    public string List { get; init; } = "";
}

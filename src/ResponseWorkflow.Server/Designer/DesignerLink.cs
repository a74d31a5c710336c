namespace ResponseWorkflow.Server.Designer;

/// <summary>Something that the user may do. The designer reads the relation only.</summary>
/// <param name="Href">Address below the base of the API.</param>
/// <param name="Rel">The relation, such as <c>publish</c>.</param>
/// <param name="Method">The HTTP method.</param>
public sealed record DesignerLink(string Href, string Rel, string Method);

namespace ResponseWorkflow.Demo.Seeding;

/// <summary>The people of the demonstration. Their password is no secret, and good for nothing else.</summary>
/// <param name="Password">The password of all of them.</param>
/// <param name="Users">All of them; the first is the administrator that the server itself has made.</param>
internal sealed record DemoUsers(string Password, IReadOnlyList<DemoUser> Users);

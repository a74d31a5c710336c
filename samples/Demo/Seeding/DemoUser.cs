namespace ResponseWorkflow.Demo.Seeding;

/// <summary>A person of the demonstration.</summary>
/// <param name="Name">Sign-in name.</param>
/// <param name="DisplayName">How pages call the person.</param>
/// <param name="Language">Language of the pages.</param>
/// <param name="Roles">Ids of roles.</param>
/// <param name="Does">What the person is there for, in English.</param>
internal sealed record DemoUser(string Name, string DisplayName, string Language, IReadOnlyList<string> Roles, string Does);

namespace ResponseWorkflow.Application.Organisation.Users.Queries;

/// <summary>By what a list of users is ordered.</summary>
public enum UserOrder
{
    /// <summary>By sign-in name.</summary>
    SignInName,

    /// <summary>By name.</summary>
    DisplayName,

    /// <summary>By the last sign-in; those who never signed in come last, in either direction.</summary>
    LastSignIn,

    /// <summary>By the instant at which they were added.</summary>
    Added,
}

namespace TestKit.SqlServer.Tds;

/// <summary>What a client asks of a server.</summary>
public enum TdsRequestKind
{
    /// <summary>To be signed in.</summary>
    SignIn,

    /// <summary>A text without parameters.</summary>
    Text,

    /// <summary><c>sp_executesql</c>: a statement with parameters.</summary>
    Statement,

    /// <summary>The beginning of a transaction.</summary>
    Begin,

    /// <summary>Its commit.</summary>
    Commit,

    /// <summary>Its end without effect.</summary>
    Rollback,
}

namespace Microsoft.SqlServer.Server;

/// <summary>A type is no user-defined type of the server. None is supported here.</summary>
public sealed class InvalidUdtException : SystemException
{
    private InvalidUdtException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the error.</summary>
    public static InvalidUdtException Create(Type udtType, string resourceReason)
    {
        ArgumentNullException.ThrowIfNull(udtType);
        return new InvalidUdtException($"'{udtType.FullName}' is not supported as a type of the server: {resourceReason}.");
    }
}

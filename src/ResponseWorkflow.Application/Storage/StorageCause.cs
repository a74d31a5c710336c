using System.Data.Common;

namespace ResponseWorkflow.Application.Storage;

/// <summary>What a database said, found among the wrappings of an exception.</summary>
public static class StorageCause
{
    /// <summary>One line that ends with a full stop. It may name a host or a user, so it is for logs and operators, not for clients.</summary>
    public static string Of(Exception exception)
    {
        ArgumentNullException.ThrowIfNull(exception);
        var text = (Find(exception) ?? exception).Message.ReplaceLineEndings(" ").Trim();
        return text.EndsWith('.') ? text : text + ".";
    }

    /// <summary>The innermost exception of a database client; null when there is none.</summary>
    public static DbException? Find(Exception exception)
    {
        DbException? found = null;
        for (var inner = exception; inner is not null; inner = inner.InnerException)
            found = inner as DbException ?? found;
        return found;
    }
}

using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Storage;

namespace ResponseWorkflow.Server.Access.Sessions;

/// <summary>Keeps the keys that protect sessions in the database, for all nodes and beyond restarts.</summary>
/// <remarks>The framework asks seldom, at the start and every few weeks, and knows no asynchronous way.</remarks>
internal sealed class SessionKeys(Database database) : IXmlRepository
{
    /// <inheritdoc/>
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var context = database.CreateContext();
        return [.. context.DataProtectionKeys.Select(static row => row.Xml).AsEnumerable().Select(static xml => XElement.Parse(xml))];
    }

    /// <inheritdoc/>
    public void StoreElement(XElement element, string friendlyName)
    {
        using var context = database.CreateContext();
        context.DataProtectionKeys.Add(new DataProtectionKeyRow { Id = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        context.SaveChanges();
    }
}

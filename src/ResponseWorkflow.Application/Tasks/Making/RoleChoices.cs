using Microsoft.EntityFrameworkCore;
using ResponseWorkflow.Application.Choices;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Application.Tasks.Activities;

namespace ResponseWorkflow.Application.Tasks.Making;

/// <summary>Offers the roles that there are to the designer. Safe for use by several threads.</summary>
/// <param name="database">Where they are stored.</param>
public sealed class RoleChoices(Database database) : IChoiceSource
{
    /// <inheritdoc/>
    public string ListName => RoleList.Name;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<Choice>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var context = database.CreateContext();
        return await context.Roles.OrderBy(static row => row.Id).Select(static row => new Choice(row.Id, row.NameEn, row.NameZh)).ToListAsync(cancellationToken);
    }
}

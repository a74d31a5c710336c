using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResponseWorkflow.Application.Definitions;
using ResponseWorkflow.Application.Organisation.Users.Accounts;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Queries;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Organisation.Users.SignIn;
using ResponseWorkflow.Application.Storage;
using ResponseWorkflow.Engine.Execution;

using ResponseWorkflow.Application.Audit;
using ResponseWorkflow.Application.Organisation.Deputies;
using ResponseWorkflow.Application.Organisation.Holdings;
using ResponseWorkflow.Application.Organisation.Units;
using ResponseWorkflow.Application.Organisation.Users;
using ResponseWorkflow.Application.Organisation.Users.Sessions;

namespace ResponseWorkflow.Application.Organisation;

/// <summary>Registers what concerns units, users, roles, keys and deputies.</summary>
public static class OrganisationServices
{
    /// <summary>Adds commands and queries. An <see cref="IDatabaseProvider"/>, the options and logging must be there too.</summary>
    public static IServiceCollection AddOrganisation(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IIdentitySource, RandomIdentities>();
        services.TryAddSingleton<ISecretSource, RandomSecrets>();
        services.TryAddSingleton<Database>();
        services.TryAddSingleton<PasswordRules>();
        services.TryAddSingleton<PasswordHashing>();
        services.TryAddSingleton<AccountDirectory>();
        services.TryAddSingleton<SignInCommand>();
        services.TryAddSingleton<UserCommands>();
        services.TryAddSingleton<RoleCommands>();
        services.TryAddSingleton<ApiKeyCommands>();
        services.TryAddSingleton<UserQueries>();
        services.TryAddSingleton<FirstUser>();
        services.TryAddSingleton<TokenCommands>();
        services.TryAddSingleton<SessionCommands>();
        services.TryAddSingleton<SessionQueries>();
        services.TryAddSingleton<UnitCommands>();
        services.TryAddSingleton<UnitQueries>();
        services.TryAddSingleton<HoldingCommands>();
        services.TryAddSingleton<HoldingQueries>();
        services.TryAddSingleton<DeputyCommands>();
        services.TryAddSingleton<DeputyQueries>();
        services.AddAudit();
        return services;
    }
}

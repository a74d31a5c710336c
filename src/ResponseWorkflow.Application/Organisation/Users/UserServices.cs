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

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>Registers what concerns users, roles and keys.</summary>
public static class UserServices
{
    /// <summary>Adds commands and queries. An <see cref="IDatabaseProvider"/>, the options and logging must be there too.</summary>
    public static IServiceCollection AddUsers(this IServiceCollection services)
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
        return services;
    }
}

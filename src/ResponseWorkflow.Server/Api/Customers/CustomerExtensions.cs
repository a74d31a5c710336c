using ResponseWorkflow.Application.Customers;
using ResponseWorkflow.Server.Hosting;

namespace ResponseWorkflow.Server.Api.Customers;

/// <summary>Customers and circuits.</summary>
internal static class CustomerExtensions
{
    /// <summary>Adds them.</summary>
    public static void AddCustomers(this WebApplicationBuilder builder)
    {
        builder.Services.AddSetting<CustomerOptions>(CustomerOptions.Section, static options => options.Fault());
        builder.Services.AddCustomers();
        builder.Services.AddSingleton<CustomerFiles>();
    }
}

using ResponseWorkflow.Application.Refusals;
using ResponseWorkflow.Application.Storage.Settings;

namespace ResponseWorkflow.Server.Tests.Storage;

/// <summary>Which database the settings mean.</summary>
public sealed class StorageChoiceTests
{
    [Theory]
    [InlineData("Host=db;Database=response", "PostgreSql")]
    [InlineData("server=db;port=5432;User Id=response", "PostgreSql")]
    [InlineData("Server=db;Database=response;User Id=response", "SqlServer")]
    [InlineData("Data Source=db;Initial Catalog=response", "SqlServer")]
    [InlineData("Data Source=/var/lib/response.db", "Sqlite")]
    [InlineData("Filename=response.db", "Sqlite")]
    [InlineData("sqlserver:Data Source=db", "SqlServer")]
    [InlineData("PostgreSQL: Server=db", "PostgreSql")]
    [InlineData("sqlite:Data Source=response.db", "Sqlite")]
    public void The_connection_string_tells_the_product(string connection, string product)
    {
        var choice = StorageChoice.From(null, connection, "data");

        choice.Product.ToString().ShouldBe(product);
        choice.IsDefault.ShouldBeFalse();
        choice.ConnectionString.ShouldBe(connection[(connection.IndexOf(':') + 1)..].Trim());
    }

    [Theory]
    [InlineData("postgresql", "Server=db", StorageProduct.PostgreSql)]
    [InlineData("SQLSERVER", "sqlserver:Server=db", StorageProduct.SqlServer)]
    [InlineData(" Sqlite ", "Data Source=a.db", StorageProduct.Sqlite)]
    public void A_named_product_is_taken_in_any_case(string provider, string connection, StorageProduct product) => StorageChoice.From(provider, connection, "data").Product.ShouldBe(product);

    [Theory]
    [InlineData(null, "data")]
    [InlineData("sqlite", "da;ta \"folder\"")]
    public void Without_a_connection_string_it_is_a_file_in_the_data_folder(string? provider, string folder)
    {
        var choice = StorageChoice.From(provider, " ", folder);

        choice.IsDefault.ShouldBeTrue();
        new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(choice.ConnectionString).DataSource.ShouldBe(Path.Combine(folder, "responseworkflow.db"));
    }

    [Theory]
    [InlineData("MySql", "Server=db", "Storage:Provider is 'MySql'")]
    [InlineData("0", "Server=db", "Storage:Provider is '0'")]
    [InlineData("PostgreSql", null, "Storage:ConnectionString is missing")]
    [InlineData("Sqlite", "sqlserver:Server=db", "begins with the prefix of SqlServer")]
    [InlineData(null, "postgresql://u:secret@db/response", "is a URL")]
    [InlineData(null, "Database=response;Password=secret", "set Storage:Provider")]
    [InlineData(null, "secret", "is no connection string")]
    public void Settings_that_do_not_tell_a_database_are_refused_by_name_and_without_secrets(string? provider, string? connection, string message)
    {
        var refused = Should.Throw<StartRefusedException>(() => StorageChoice.From(provider, connection, "data"));

        refused.Message.ShouldContain(message);
        refused.Message.ShouldNotContain("secret");
    }

    [Fact]
    public void A_choice_does_not_show_its_password() => StorageChoice.From(null, "Host=db;Password=secret", "data").ToString().ShouldNotContain("secret");
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.Sqlite.Migrations
{
    /// <summary>Nothing to make here: a file that one node uses alone has its scheduler in memory. The shared databases get tables by the migration of this name.</summary>
    [DbContext(typeof(SqliteResponseDbContext))]
    [Migration("20261122040000_SchedulerTables")]
    public partial class SchedulerTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}

using System;
using System.IO;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.PostgreSql.Migrations
{
    /// <summary>The tables of the scheduler that nodes share. They are no part of the model: nothing but the scheduler reads them.</summary>
    [DbContext(typeof(PostgreSqlResponseDbContext))]
    [Migration("20261122040000_SchedulerTables")]
    public partial class SchedulerTables : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            using var reader = new StreamReader(typeof(SchedulerTables).Assembly.GetManifestResourceStream("SchedulerTables.sql"));
            foreach (var statement in reader.ReadToEnd().Split("\n--;;\n", StringSplitOptions.RemoveEmptyEntries)[1..])
                migrationBuilder.Sql(statement);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The tables hold only plans that the next start makes again; what is left of them does no harm, and none of them is in the way of going up again.
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PublisherAndOwedBeat : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "owed_beat",
                table: "timers",
                type: "datetimeoffset",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "published_by",
                table: "definition_versions",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateIndex(
                name: "ix_bookmarks_name",
                table: "bookmarks",
                column: "name",
                filter: "name = 'Elsa.HttpEndpoint'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_bookmarks_name",
                table: "bookmarks");

            migrationBuilder.DropColumn(
                name: "owed_beat",
                table: "timers");

            migrationBuilder.DropColumn(
                name: "published_by",
                table: "definition_versions");
        }
    }
}

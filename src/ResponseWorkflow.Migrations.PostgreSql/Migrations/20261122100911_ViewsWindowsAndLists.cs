using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class ViewsWindowsAndLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_instances_created_at",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_definition_id_status_created_at",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_finished_at",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_incidents",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_name",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_sub_status_created_at",
                table: "instances");

            migrationBuilder.AddColumn<string>(
                name: "edit_page",
                table: "definition_versions",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "tool_version",
                table: "definition_versions",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "uses",
                table: "definition_versions",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    owner = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    list = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    normalized_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    query = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_instances_alive",
                table: "instances",
                columns: new[] { "updated_at", "id", "sub_status", "definition_id", "finished_at" },
                filter: "finished_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_instances_created_at_id",
                table: "instances",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_instances_definition_id_status_created_at_id",
                table: "instances",
                columns: new[] { "definition_id", "status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_instances_finished_at_id_sub_status_definition_id",
                table: "instances",
                columns: new[] { "finished_at", "id", "sub_status", "definition_id" },
                filter: "finished_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_instances_incidents",
                table: "instances",
                columns: new[] { "created_at", "id" },
                filter: "incident_count > 0");

            migrationBuilder.CreateIndex(
                name: "ix_instances_name_id",
                table: "instances",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_instances_sub_status_created_at_id",
                table: "instances",
                columns: new[] { "sub_status", "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_owner_list_normalized_name",
                table: "saved_views",
                columns: new[] { "owner", "list", "normalized_name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropIndex(
                name: "ix_instances_alive",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_created_at_id",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_definition_id_status_created_at_id",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_finished_at_id_sub_status_definition_id",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_incidents",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_name_id",
                table: "instances");

            migrationBuilder.DropIndex(
                name: "ix_instances_sub_status_created_at_id",
                table: "instances");

            migrationBuilder.DropColumn(
                name: "edit_page",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "tool_version",
                table: "definition_versions");

            migrationBuilder.DropColumn(
                name: "uses",
                table: "definition_versions");

            migrationBuilder.CreateIndex(
                name: "ix_instances_created_at",
                table: "instances",
                column: "created_at");

            migrationBuilder.CreateIndex(
                name: "ix_instances_definition_id_status_created_at",
                table: "instances",
                columns: new[] { "definition_id", "status", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_instances_finished_at",
                table: "instances",
                column: "finished_at");

            migrationBuilder.CreateIndex(
                name: "ix_instances_incidents",
                table: "instances",
                column: "created_at",
                filter: "incident_count > 0");

            migrationBuilder.CreateIndex(
                name: "ix_instances_name",
                table: "instances",
                column: "name");

            migrationBuilder.CreateIndex(
                name: "ix_instances_sub_status_created_at",
                table: "instances",
                columns: new[] { "sub_status", "created_at" });
        }
    }
}

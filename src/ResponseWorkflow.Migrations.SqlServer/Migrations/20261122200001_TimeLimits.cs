using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class TimeLimits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "limit_events",
                columns: table => new
                {
                    limit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    moved_to = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    moved_by = table.Column<long>(type: "bigint", nullable: true),
                    by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    cause = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limit_events", x => new { x.limit_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "limit_steps",
                columns: table => new
                {
                    limit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    step = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    planned_ticks = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "int", nullable: false),
                    number = table.Column<int>(type: "int", nullable: false),
                    fired_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    told = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limit_steps", x => new { x.limit_id, x.step, x.planned_ticks });
                });

            migrationBuilder.CreateTable(
                name: "running_limits",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    instance_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    activity_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    task_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_case_due = table.Column<bool>(type: "bit", nullable: false),
                    is_requested = table.Column<bool>(type: "bit", nullable: false),
                    facts = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    rule_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    rule_version = table.Column<int>(type: "int", nullable: false),
                    generation = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    target_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    limit_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    due_order = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    warned_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    overdue_since = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    next_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    fault = table.Column<string>(type: "nvarchar(max)", nullable: true, collation: "Latin1_General_100_BIN2"),
                    event_count = table.Column<int>(type: "int", nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    last_error = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_running_limits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "time_limit_generations",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    author = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_limit_generations", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "time_limit_terms",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<int>(type: "int", nullable: false),
                    name = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<int>(type: "int", nullable: false),
                    key = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_retired = table.Column<bool>(type: "bit", nullable: false),
                    reach = table.Column<int>(type: "int", nullable: false),
                    is_reached = table.Column<bool>(type: "bit", nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    valid_to = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    is_seed = table.Column<bool>(type: "bit", nullable: false),
                    author = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    generation = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_limit_terms", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_case_id",
                table: "running_limits",
                column: "case_id",
                filter: "case_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_instance_id",
                table: "running_limits",
                column: "instance_id");

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_next_at",
                table: "running_limits",
                column: "next_at",
                filter: "next_at IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_state_due_order_id",
                table: "running_limits",
                columns: new[] { "state", "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_state_generation",
                table: "running_limits",
                columns: new[] { "state", "generation" });

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_task_id",
                table: "running_limits",
                column: "task_id",
                filter: "task_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_unit_id_state_due_order_id",
                table: "running_limits",
                columns: new[] { "unit_id", "state", "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_time_limit_terms_kind_name_version",
                table: "time_limit_terms",
                columns: new[] { "kind", "name", "version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "limit_events");

            migrationBuilder.DropTable(
                name: "limit_steps");

            migrationBuilder.DropTable(
                name: "running_limits");

            migrationBuilder.DropTable(
                name: "time_limit_generations");

            migrationBuilder.DropTable(
                name: "time_limit_terms");
        }
    }
}

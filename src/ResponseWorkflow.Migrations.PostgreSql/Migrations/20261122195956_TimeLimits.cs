using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.PostgreSql.Migrations
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
                    limit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    recorded_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    moved_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    moved_by = table.Column<long>(type: "bigint", nullable: true),
                    by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    cause = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limit_events", x => new { x.limit_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "limit_steps",
                columns: table => new
                {
                    limit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    step = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    planned_ticks = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    fired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    told = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_limit_steps", x => new { x.limit_id, x.step, x.planned_ticks });
                });

            migrationBuilder.CreateTable(
                name: "running_limits",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    instance_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    activity_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    task_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    is_case_due = table.Column<bool>(type: "boolean", nullable: false),
                    is_requested = table.Column<bool>(type: "boolean", nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    rule_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    rule_version = table.Column<int>(type: "integer", nullable: false),
                    generation = table.Column<long>(type: "bigint", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    target_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    limit_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_order = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    warned_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    overdue_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    stopped_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    next_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    fault = table.Column<string>(type: "text", nullable: true),
                    event_count = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    last_error = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
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
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    author = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_time_limit_generations", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "time_limit_terms",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    kind = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    document = table.Column<string>(type: "text", nullable: false),
                    is_retired = table.Column<bool>(type: "boolean", nullable: false),
                    reach = table.Column<int>(type: "integer", nullable: false),
                    is_reached = table.Column<bool>(type: "boolean", nullable: false),
                    valid_from = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    valid_to = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_seed = table.Column<bool>(type: "boolean", nullable: false),
                    author = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
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

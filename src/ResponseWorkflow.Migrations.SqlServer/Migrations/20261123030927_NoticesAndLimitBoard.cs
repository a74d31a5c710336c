using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class NoticesAndLimitBoard : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "case_id",
                table: "stimuli",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "definition_id",
                table: "running_limits",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                defaultValue: "",
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "grade",
                table: "running_limits",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<long>(
                name: "paused_left_seconds",
                table: "running_limits",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "updated_at",
                table: "running_limits",
                type: "datetimeoffset",
                nullable: false,
                defaultValue: new DateTimeOffset(new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified), new TimeSpan(0, 0, 0, 0, 0)));

            migrationBuilder.AddColumn<bool>(
                name: "is_paused",
                table: "human_tasks",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "paused_left_seconds",
                table: "human_tasks",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_paused",
                table: "cases",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "paused_left_seconds",
                table: "cases",
                type: "bigint",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notice_attempts",
                columns: table => new
                {
                    delivery_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<int>(type: "int", nullable: false),
                    node = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    has_succeeded = table.Column<bool>(type: "bit", nullable: false),
                    detail = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_attempts", x => new { x.delivery_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "notice_choices",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_choices", x => x.user_id);
                });

            migrationBuilder.CreateTable(
                name: "notice_deliveries",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    notice_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    recipient_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    channel = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    lane = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<long>(type: "bigint", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_number = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    is_urgent = table.Column<bool>(type: "bit", nullable: false),
                    address = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    language = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    text = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<int>(type: "int", nullable: false),
                    attempts = table.Column<int>(type: "int", nullable: false),
                    max_attempts = table.Column<int>(type: "int", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    held_until = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    lease_owner = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    fencing_token = table.Column<long>(type: "bigint", nullable: false),
                    last_error = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    sent_with_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_terms",
                columns: table => new
                {
                    subject = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<int>(type: "int", nullable: false),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    generation = table.Column<long>(type: "bigint", nullable: false),
                    author = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_terms", x => new { x.subject, x.version });
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    recipient_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    case_number = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    task_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    instead_of_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    by_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    title_zh = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title_en = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    text_zh = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    text_en = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false, collation: "Latin1_General_100_BIN2"),
                    is_urgent = table.Column<bool>(type: "bit", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    is_read = table.Column<bool>(type: "bit", nullable: false),
                    read_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    is_awaited = table.Column<bool>(type: "bit", nullable: false),
                    acknowledged_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    instruction = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    updated_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_definition_id_state_due_order_id",
                table: "running_limits",
                columns: new[] { "definition_id", "state", "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_key_state_due_order_id",
                table: "running_limits",
                columns: new[] { "key", "state", "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_running_limits_updated_at",
                table: "running_limits",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_notice_deliveries_channel_completed_at",
                table: "notice_deliveries",
                columns: new[] { "channel", "completed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_deliveries_channel_state_next_attempt_at",
                table: "notice_deliveries",
                columns: new[] { "channel", "state", "next_attempt_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_deliveries_created_at_id",
                table: "notice_deliveries",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_deliveries_lane_number",
                table: "notice_deliveries",
                columns: new[] { "lane", "number" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_deliveries_notice_id",
                table: "notice_deliveries",
                column: "notice_id");

            migrationBuilder.CreateIndex(
                name: "ix_notice_deliveries_recipient_id_channel_state",
                table: "notice_deliveries",
                columns: new[] { "recipient_id", "channel", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_deliveries_state_created_at",
                table: "notice_deliveries",
                columns: new[] { "state", "created_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notice_terms_generation",
                table: "notice_terms",
                column: "generation");

            migrationBuilder.CreateIndex(
                name: "ix_notices_at",
                table: "notices",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_notices_case_id",
                table: "notices",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_recipient_id_is_awaited_at",
                table: "notices",
                columns: new[] { "recipient_id", "is_awaited", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_recipient_id_is_read_at_id",
                table: "notices",
                columns: new[] { "recipient_id", "is_read", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_updated_at",
                table: "notices",
                column: "updated_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notice_attempts");

            migrationBuilder.DropTable(
                name: "notice_choices");

            migrationBuilder.DropTable(
                name: "notice_deliveries");

            migrationBuilder.DropTable(
                name: "notice_terms");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropIndex(
                name: "ix_running_limits_definition_id_state_due_order_id",
                table: "running_limits");

            migrationBuilder.DropIndex(
                name: "ix_running_limits_key_state_due_order_id",
                table: "running_limits");

            migrationBuilder.DropIndex(
                name: "ix_running_limits_updated_at",
                table: "running_limits");

            migrationBuilder.DropColumn(
                name: "case_id",
                table: "stimuli");

            migrationBuilder.DropColumn(
                name: "definition_id",
                table: "running_limits");

            migrationBuilder.DropColumn(
                name: "grade",
                table: "running_limits");

            migrationBuilder.DropColumn(
                name: "paused_left_seconds",
                table: "running_limits");

            migrationBuilder.DropColumn(
                name: "updated_at",
                table: "running_limits");

            migrationBuilder.DropColumn(
                name: "is_paused",
                table: "human_tasks");

            migrationBuilder.DropColumn(
                name: "paused_left_seconds",
                table: "human_tasks");

            migrationBuilder.DropColumn(
                name: "is_paused",
                table: "cases");

            migrationBuilder.DropColumn(
                name: "paused_left_seconds",
                table: "cases");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "definition_id",
                table: "running_limits",
                type: "TEXT",
                maxLength: 128,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "grade",
                table: "running_limits",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "paused_left_seconds",
                table: "running_limits",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "updated_at",
                table: "running_limits",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<bool>(
                name: "is_paused",
                table: "human_tasks",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "paused_left_seconds",
                table: "human_tasks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_paused",
                table: "cases",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "paused_left_seconds",
                table: "cases",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notice_attempts",
                columns: table => new
                {
                    delivery_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    node = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: false),
                    has_succeeded = table.Column<bool>(type: "INTEGER", nullable: false),
                    detail = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_attempts", x => new { x.delivery_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "notice_choices",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    row_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_choices", x => x.user_id);
                });

            migrationBuilder.CreateTable(
                name: "notice_deliveries",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    notice_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    recipient_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    lane = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    language = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    state = table.Column<int>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    max_attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    next_attempt_at = table.Column<long>(type: "INTEGER", nullable: false),
                    held_until = table.Column<long>(type: "INTEGER", nullable: true),
                    lease_owner = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    fencing_token = table.Column<long>(type: "INTEGER", nullable: false),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    sent_with_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    completed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_deliveries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "notice_terms",
                columns: table => new
                {
                    subject = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    generation = table.Column<long>(type: "INTEGER", nullable: false),
                    author = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_terms", x => new { x.subject, x.version });
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    recipient_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    case_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    case_number = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    task_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    instead_of_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    by_name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    title_zh = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    title_en = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    text_zh = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    text_en = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    is_urgent = table.Column<bool>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_read = table.Column<bool>(type: "INTEGER", nullable: false),
                    read_at = table.Column<long>(type: "INTEGER", nullable: true),
                    is_awaited = table.Column<bool>(type: "INTEGER", nullable: false),
                    acknowledged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    instruction = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_version = table.Column<long>(type: "INTEGER", nullable: false)
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

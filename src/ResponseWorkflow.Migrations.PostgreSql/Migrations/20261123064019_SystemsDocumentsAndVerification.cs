using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class SystemsDocumentsAndVerification : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "case_documents",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    template_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    template_version = table.Column<int>(type: "integer", nullable: false),
                    layout_hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    occurrence = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    title_zh = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    title_en = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    data = table.Column<string>(type: "text", nullable: false),
                    requires_signature = table.Column<bool>(type: "boolean", nullable: false),
                    made_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    supersedes_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    superseded_by_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    scan_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    filing_place = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    filed_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    filed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_case_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "document_counters",
                columns: table => new
                {
                    series = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_counters", x => x.series);
                });

            migrationBuilder.CreateTable(
                name: "document_layouts",
                columns: table => new
                {
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    template = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_layouts", x => x.hash);
                });

            migrationBuilder.CreateTable(
                name: "document_templates",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    generation = table.Column<long>(type: "bigint", nullable: false),
                    author = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_document_templates", x => new { x.key, x.version });
                });

            migrationBuilder.CreateTable(
                name: "indicator_facts",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    kind = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    subject = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    case_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    grade = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_in_time = table.Column<bool>(type: "boolean", nullable: false),
                    weight = table.Column<decimal>(type: "numeric(18,4)", precision: 18, scale: 4, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_indicator_facts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "reservation_events",
                columns: table => new
                {
                    reservation_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reservation_events", x => new { x.reservation_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "reservations",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    number = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    number_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    case_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    customer_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    resources = table.Column<string>(type: "text", nullable: false),
                    resource_count = table.Column<int>(type: "integer", nullable: false),
                    circuit_number = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    reserved_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    event_count = table.Column<int>(type: "integer", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reservations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "system_connections",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    credential = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    is_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    timeout_seconds = table.Column<int>(type: "integer", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    patience_seconds = table.Column<int>(type: "integer", nullable: false),
                    poll_seconds = table.Column<int>(type: "integer", nullable: false),
                    parallelism = table.Column<int>(type: "integer", nullable: false),
                    page_size = table.Column<int>(type: "integer", nullable: false),
                    breaker_percent = table.Column<int>(type: "integer", nullable: false),
                    breaker_requests = table.Column<int>(type: "integer", nullable: false),
                    breaker_window_seconds = table.Column<int>(type: "integer", nullable: false),
                    breaker_rest_seconds = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_system_connections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "system_exchanges",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    instance_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    call_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    attempt = table.Column<int>(type: "integer", nullable: false),
                    system = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    operation = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    connection_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    node = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    method = table.Column<string>(type: "character varying(16)", maxLength: 16, nullable: false),
                    address = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    duration_ms = table.Column<int>(type: "integer", nullable: false),
                    status = table.Column<int>(type: "integer", nullable: true),
                    has_succeeded = table.Column<bool>(type: "boolean", nullable: false),
                    error = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    request_body = table.Column<string>(type: "text", nullable: true),
                    answer_body = table.Column<string>(type: "text", nullable: true),
                    correlation_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_system_exchanges", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "test_templates",
                columns: table => new
                {
                    key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    document = table.Column<string>(type: "text", nullable: false),
                    author = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_newest = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_test_templates", x => new { x.key, x.version });
                });

            migrationBuilder.CreateIndex(
                name: "ix_case_documents_case_id_made_at_id",
                table: "case_documents",
                columns: new[] { "case_id", "made_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_case_documents_number",
                table: "case_documents",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_document_templates_generation",
                table: "document_templates",
                column: "generation");

            migrationBuilder.CreateIndex(
                name: "ix_indicator_facts_case_id_kind_subject",
                table: "indicator_facts",
                columns: new[] { "case_id", "kind", "subject" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_indicator_facts_kind_done_at_unit_id",
                table: "indicator_facts",
                columns: new[] { "kind", "done_at", "unit_id" });

            migrationBuilder.CreateIndex(
                name: "ix_indicator_facts_unit_id_kind_done_at",
                table: "indicator_facts",
                columns: new[] { "unit_id", "kind", "done_at" });

            migrationBuilder.CreateIndex(
                name: "ix_reservations_case_id_number_key",
                table: "reservations",
                columns: new[] { "case_id", "number_key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_reservations_number_key",
                table: "reservations",
                column: "number_key");

            migrationBuilder.CreateIndex(
                name: "ix_reservations_state_until_id",
                table: "reservations",
                columns: new[] { "state", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reservations_unit_id_state_until_id",
                table: "reservations",
                columns: new[] { "unit_id", "state", "until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_reservations_until_id",
                table: "reservations",
                columns: new[] { "until", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_system_connections_system_unit_id",
                table: "system_connections",
                columns: new[] { "system", "unit_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_system_exchanges_case_id_started_at_id",
                table: "system_exchanges",
                columns: new[] { "case_id", "started_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_system_exchanges_connection_id_has_succeeded_started_at",
                table: "system_exchanges",
                columns: new[] { "connection_id", "has_succeeded", "started_at" });

            migrationBuilder.CreateIndex(
                name: "ix_system_exchanges_started_at",
                table: "system_exchanges",
                column: "started_at");

            migrationBuilder.CreateIndex(
                name: "ix_test_templates_is_newest",
                table: "test_templates",
                column: "is_newest");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "case_documents");

            migrationBuilder.DropTable(
                name: "document_counters");

            migrationBuilder.DropTable(
                name: "document_layouts");

            migrationBuilder.DropTable(
                name: "document_templates");

            migrationBuilder.DropTable(
                name: "indicator_facts");

            migrationBuilder.DropTable(
                name: "reservation_events");

            migrationBuilder.DropTable(
                name: "reservations");

            migrationBuilder.DropTable(
                name: "system_connections");

            migrationBuilder.DropTable(
                name: "system_exchanges");

            migrationBuilder.DropTable(
                name: "test_templates");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class OrdersCircuitsAndNorth : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "section",
                table: "human_tasks",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_a",
                table: "circuits",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "contact_z",
                table: "circuits",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "event_count",
                table: "circuits",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "circuits",
                type: "character varying(256)",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "order_number",
                table: "circuits",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_a",
                table: "circuits",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone_z",
                table: "circuits",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "resources",
                table: "circuits",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "service",
                table: "circuits",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "technology",
                table: "circuits",
                type: "character varying(128)",
                maxLength: 128,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "circuit_events",
                columns: table => new
                {
                    circuit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    case_number = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    changes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuit_events", x => new { x.circuit_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "circuit_resources",
                columns: table => new
                {
                    circuit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    resource = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuit_resources", x => new { x.circuit_id, x.resource });
                });

            migrationBuilder.CreateTable(
                name: "circuit_units",
                columns: table => new
                {
                    circuit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuit_units", x => new { x.circuit_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "dispatch_order_versions",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    limit_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    is_extension = table.Column<bool>(type: "boolean", nullable: false),
                    circuits = table.Column<string>(type: "text", nullable: false),
                    by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_order_versions", x => new { x.order_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "dispatch_orders",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    number_key = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    title = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    issuer = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    source = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    external_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    lead_unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    customer_number = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    customer_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    grade = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    limit_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    limit_order = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    extensions = table.Column<int>(type: "integer", nullable: false),
                    timeouts = table.Column<int>(type: "integer", nullable: false),
                    circuit_count = table.Column<int>(type: "integer", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    test_report = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    filing_place = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_orders", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "north_requests",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    resource = table.Column<int>(type: "integer", nullable: false),
                    external_id = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    ordered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    expected_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    cancellation_reason = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    document = table.Column<string>(type: "text", nullable: false),
                    notice_count = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_north_requests", x => x.case_id);
                });

            migrationBuilder.CreateTable(
                name: "order_circuit_units",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    circuit_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    role = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    next_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_circuit_units", x => new { x.order_id, x.circuit_key, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "order_circuits",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    number = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    number_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    open_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    kind = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    bandwidth = table.Column<long>(type: "bigint", nullable: false),
                    end_a = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    end_z = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    lead_unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    order_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    order_key = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    customer_number = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    customer_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    grade = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    limit_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    limit_order = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    paused_left_seconds = table.Column<long>(type: "bigint", nullable: true),
                    next_due = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_blocked = table.Column<bool>(type: "boolean", nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    is_open = table.Column<bool>(type: "boolean", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    timeouts = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_circuits", x => new { x.order_id, x.key });
                });

            migrationBuilder.CreateTable(
                name: "order_sections",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    circuit_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    section = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    case_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    state = table.Column<int>(type: "integer", nullable: false),
                    task_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    owner_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    owner_unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    owner_role_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    is_paused = table.Column<bool>(type: "boolean", nullable: false),
                    paused_left_seconds = table.Column<long>(type: "bigint", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    blocker = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    blocked_by = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    blocked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    urged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    urge_count = table.Column<int>(type: "integer", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    row_version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_sections", x => new { x.order_id, x.circuit_key, x.unit_id, x.section });
                });

            migrationBuilder.CreateTable(
                name: "tmf_listeners",
                columns: table => new
                {
                    id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    resource = table.Column<int>(type: "integer", nullable: false),
                    callback = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    query = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    events = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: false),
                    owner_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    owner = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    key_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    unit_id = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    last_success_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_failure_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    delivered = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tmf_listeners", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_circuits_order_number",
                table: "circuits",
                column: "order_number");

            migrationBuilder.CreateIndex(
                name: "ix_circuit_resources_resource",
                table: "circuit_resources",
                column: "resource");

            migrationBuilder.CreateIndex(
                name: "ix_circuit_units_unit_id",
                table: "circuit_units",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_orders_customer_number_received_at_id",
                table: "dispatch_orders",
                columns: new[] { "customer_number", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_orders_external_id",
                table: "dispatch_orders",
                column: "external_id",
                unique: true,
                filter: "external_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_orders_limit_order_id",
                table: "dispatch_orders",
                columns: new[] { "limit_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_orders_number_key",
                table: "dispatch_orders",
                column: "number_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_orders_received_at_id",
                table: "dispatch_orders",
                columns: new[] { "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_orders_state_limit_order_id",
                table: "dispatch_orders",
                columns: new[] { "state", "limit_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_orders_state_received_at_id",
                table: "dispatch_orders",
                columns: new[] { "state", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_dispatch_orders_unit_id_received_at_id",
                table: "dispatch_orders",
                columns: new[] { "unit_id", "received_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_north_requests_resource_external_id",
                table: "north_requests",
                columns: new[] { "resource", "external_id" },
                unique: true,
                filter: "external_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_north_requests_resource_ordered_at_case_id",
                table: "north_requests",
                columns: new[] { "resource", "ordered_at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_north_requests_resource_state_ordered_at_case_id",
                table: "north_requests",
                columns: new[] { "resource", "state", "ordered_at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_north_requests_resource_unit_id_ordered_at_case_id",
                table: "north_requests",
                columns: new[] { "resource", "unit_id", "ordered_at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "ix_order_circuit_units_open",
                table: "order_circuit_units",
                columns: new[] { "unit_id", "is_open", "next_due", "order_id", "circuit_key" });

            migrationBuilder.CreateIndex(
                name: "ix_order_circuits_case_id",
                table: "order_circuits",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_circuits_customer_number_is_open_next_due",
                table: "order_circuits",
                columns: new[] { "customer_number", "is_open", "next_due" });

            migrationBuilder.CreateIndex(
                name: "ix_order_circuits_is_open_is_blocked_next_due_order_id_key",
                table: "order_circuits",
                columns: new[] { "is_open", "is_blocked", "next_due", "order_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_order_circuits_is_open_next_due_order_id_key",
                table: "order_circuits",
                columns: new[] { "is_open", "next_due", "order_id", "key" });

            migrationBuilder.CreateIndex(
                name: "ix_order_circuits_number_key",
                table: "order_circuits",
                column: "number_key");

            migrationBuilder.CreateIndex(
                name: "ix_order_circuits_open_key",
                table: "order_circuits",
                column: "open_key",
                unique: true,
                filter: "open_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_order_circuits_order_key",
                table: "order_circuits",
                column: "order_key");

            migrationBuilder.CreateIndex(
                name: "ix_order_circuits_updated_at",
                table: "order_circuits",
                column: "updated_at");

            migrationBuilder.CreateIndex(
                name: "ix_order_sections_case_id",
                table: "order_sections",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "ix_order_sections_task_id",
                table: "order_sections",
                column: "task_id");

            migrationBuilder.CreateIndex(
                name: "ix_tmf_listeners_created_at_id",
                table: "tmf_listeners",
                columns: new[] { "created_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_tmf_listeners_owner_id",
                table: "tmf_listeners",
                column: "owner_id");

            migrationBuilder.CreateIndex(
                name: "ix_tmf_listeners_resource_unit_id",
                table: "tmf_listeners",
                columns: new[] { "resource", "unit_id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "circuit_events");

            migrationBuilder.DropTable(
                name: "circuit_resources");

            migrationBuilder.DropTable(
                name: "circuit_units");

            migrationBuilder.DropTable(
                name: "dispatch_order_versions");

            migrationBuilder.DropTable(
                name: "dispatch_orders");

            migrationBuilder.DropTable(
                name: "north_requests");

            migrationBuilder.DropTable(
                name: "order_circuit_units");

            migrationBuilder.DropTable(
                name: "order_circuits");

            migrationBuilder.DropTable(
                name: "order_sections");

            migrationBuilder.DropTable(
                name: "tmf_listeners");

            migrationBuilder.DropIndex(
                name: "ix_circuits_order_number",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "section",
                table: "human_tasks");

            migrationBuilder.DropColumn(
                name: "contact_a",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "contact_z",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "event_count",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "name",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "order_number",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "phone_a",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "phone_z",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "resources",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "service",
                table: "circuits");

            migrationBuilder.DropColumn(
                name: "technology",
                table: "circuits");
        }
    }
}

using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.SqlServer.Migrations
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
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "contact_a",
                table: "circuits",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "contact_z",
                table: "circuits",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<int>(
                name: "event_count",
                table: "circuits",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "name",
                table: "circuits",
                type: "nvarchar(256)",
                maxLength: 256,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "order_number",
                table: "circuits",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "phone_a",
                table: "circuits",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "phone_z",
                table: "circuits",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "resources",
                table: "circuits",
                type: "nvarchar(max)",
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "service",
                table: "circuits",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.AddColumn<string>(
                name: "technology",
                table: "circuits",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: true,
                collation: "Latin1_General_100_BIN2");

            migrationBuilder.CreateTable(
                name: "circuit_events",
                columns: table => new
                {
                    circuit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<int>(type: "int", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    state = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    case_number = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    changes = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuit_events", x => new { x.circuit_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "circuit_resources",
                columns: table => new
                {
                    circuit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    resource = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuit_resources", x => new { x.circuit_id, x.resource });
                });

            migrationBuilder.CreateTable(
                name: "circuit_units",
                columns: table => new
                {
                    circuit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuit_units", x => new { x.circuit_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "dispatch_order_versions",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<int>(type: "int", nullable: false),
                    limit_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    is_extension = table.Column<bool>(type: "bit", nullable: false),
                    circuits = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_dispatch_order_versions", x => new { x.order_id, x.version });
                });

            migrationBuilder.CreateTable(
                name: "dispatch_orders",
                columns: table => new
                {
                    id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number_key = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    version = table.Column<int>(type: "int", nullable: false),
                    kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    title = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    issuer = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    source = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    external_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    lead_unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    customer_number = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    customer_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    grade = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    received_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    limit_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    limit_order = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    extensions = table.Column<int>(type: "int", nullable: false),
                    timeouts = table.Column<int>(type: "int", nullable: false),
                    circuit_count = table.Column<int>(type: "int", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    test_report = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    filing_place = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: true, collation: "Latin1_General_100_BIN2"),
                    updated_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
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
                    case_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    resource = table.Column<int>(type: "int", nullable: false),
                    external_id = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ordered_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    expected_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    cancellation_reason = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    document = table.Column<string>(type: "nvarchar(max)", nullable: false, collation: "Latin1_General_100_BIN2"),
                    notice_count = table.Column<int>(type: "int", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
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
                    order_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    circuit_key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    role = table.Column<int>(type: "int", nullable: false),
                    is_open = table.Column<bool>(type: "bit", nullable: false),
                    next_due = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_order_circuit_units", x => new { x.order_id, x.circuit_key, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "order_circuits",
                columns: table => new
                {
                    order_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    number_key = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    open_key = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    bandwidth = table.Column<long>(type: "bigint", nullable: false),
                    end_a = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: true, collation: "Latin1_General_100_BIN2"),
                    end_z = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: true, collation: "Latin1_General_100_BIN2"),
                    lead_unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    order_number = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    order_key = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    customer_number = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    customer_name = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    grade = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    case_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    received_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    limit_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    limit_order = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    is_paused = table.Column<bool>(type: "bit", nullable: false),
                    paused_left_seconds = table.Column<long>(type: "bigint", nullable: true),
                    next_due = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    is_blocked = table.Column<bool>(type: "bit", nullable: false),
                    state = table.Column<int>(type: "int", nullable: false),
                    is_open = table.Column<bool>(type: "bit", nullable: false),
                    completed_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    timeouts = table.Column<int>(type: "int", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
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
                    order_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    circuit_key = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    section = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    case_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    state = table.Column<int>(type: "int", nullable: false),
                    task_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    owner_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    owner_unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    owner_role_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    started_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    due_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    is_paused = table.Column<bool>(type: "bit", nullable: false),
                    paused_left_seconds = table.Column<long>(type: "bigint", nullable: true),
                    done_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    blocker = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    blocked_by = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true, collation: "Latin1_General_100_BIN2"),
                    blocked_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    urged_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    urge_count = table.Column<int>(type: "int", nullable: false),
                    updated_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
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
                    id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    resource = table.Column<int>(type: "int", nullable: false),
                    callback = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: false, collation: "Latin1_General_100_BIN2"),
                    query = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: false, collation: "Latin1_General_100_BIN2"),
                    events = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: false, collation: "Latin1_General_100_BIN2"),
                    owner_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    owner = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false, collation: "Latin1_General_100_BIN2"),
                    key_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: true, collation: "Latin1_General_100_BIN2"),
                    unit_id = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false, collation: "Latin1_General_100_BIN2"),
                    created_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: false),
                    last_success_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    last_failure_at = table.Column<DateTimeOffset>(type: "datetimeoffset", nullable: true),
                    last_error = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true, collation: "Latin1_General_100_BIN2"),
                    failures = table.Column<int>(type: "int", nullable: false),
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

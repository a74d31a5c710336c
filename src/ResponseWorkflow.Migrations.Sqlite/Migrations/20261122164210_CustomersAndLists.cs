using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CustomersAndLists : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "circuits",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    number_key = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    customer_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    bandwidth = table.Column<long>(type: "INTEGER", nullable: true),
                    bandwidth_unit = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    end_a = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true),
                    end_z = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true),
                    grade = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    unit_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: true),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_circuits", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "customers",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    number = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    number_key = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    grade = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    manager_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    contact = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    telephone = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    telephone_key = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    address = table.Column<string>(type: "TEXT", maxLength: 1024, nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    updated_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_customers", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_task_acts_at",
                table: "task_acts",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_human_tasks_state_due_order_id",
                table: "human_tasks",
                columns: new[] { "state", "due_order", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_circuits_customer_id_number_key",
                table: "circuits",
                columns: new[] { "customer_id", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_circuits_number_key",
                table: "circuits",
                column: "number_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_circuits_unit_id_number_key",
                table: "circuits",
                columns: new[] { "unit_id", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_manager_id_number_key",
                table: "customers",
                columns: new[] { "manager_id", "number_key" });

            migrationBuilder.CreateIndex(
                name: "ix_customers_number_key",
                table: "customers",
                column: "number_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_customers_telephone_key",
                table: "customers",
                column: "telephone_key",
                filter: "telephone_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_customers_unit_id_number_key",
                table: "customers",
                columns: new[] { "unit_id", "number_key" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "circuits");

            migrationBuilder.DropTable(
                name: "customers");

            migrationBuilder.DropIndex(
                name: "ix_task_acts_at",
                table: "task_acts");

            migrationBuilder.DropIndex(
                name: "ix_human_tasks_state_due_order_id",
                table: "human_tasks");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ResponseWorkflow.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Organisation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "user_roles");

            migrationBuilder.RenameColumn(
                name: "security_stamp",
                table: "users",
                newName: "unit_id");

            migrationBuilder.AddColumn<string>(
                name: "address",
                table: "audit",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "after",
                table: "audit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "agent",
                table: "audit",
                type: "TEXT",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "audit",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "reason",
                table: "audit",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "scopes",
                table: "api_keys",
                type: "TEXT",
                maxLength: 4000,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "unit_id",
                table: "api_keys",
                type: "TEXT",
                maxLength: 128,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "user_id",
                table: "api_keys",
                type: "TEXT",
                maxLength: 128,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "deputies",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    deputy_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    valid_from = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_deputies", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "password_history",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_password_history", x => new { x.user_id, x.number });
                });

            migrationBuilder.CreateTable(
                name: "role_holdings",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    role_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    valid_from = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<long>(type: "INTEGER", nullable: true),
                    granted_by = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    granted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    row_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_role_holdings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "sessions",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    last_seen_at = table.Column<long>(type: "INTEGER", nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    agent = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "unit_links",
                columns: table => new
                {
                    ancestor_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    unit_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    distance = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_unit_links", x => new { x.ancestor_id, x.unit_id });
                });

            migrationBuilder.CreateTable(
                name: "units",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    normalized_code = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    name_zh = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    parent_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: true),
                    valid_from = table.Column<long>(type: "INTEGER", nullable: false),
                    dissolved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    row_version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_units", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_users_unit_id",
                table: "users",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_act_sequence",
                table: "audit",
                columns: new[] { "act", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_actor_sequence",
                table: "audit",
                columns: new[] { "actor", "sequence" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_at",
                table: "audit",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_api_keys_user_id",
                table: "api_keys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_deputies_deputy_id_valid_until",
                table: "deputies",
                columns: new[] { "deputy_id", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ix_deputies_user_id_valid_until",
                table: "deputies",
                columns: new[] { "user_id", "valid_until" });

            migrationBuilder.CreateIndex(
                name: "ix_role_holdings_role_id",
                table: "role_holdings",
                column: "role_id");

            migrationBuilder.CreateIndex(
                name: "ix_role_holdings_unit_id_role_id",
                table: "role_holdings",
                columns: new[] { "unit_id", "role_id" });

            migrationBuilder.CreateIndex(
                name: "ix_role_holdings_user_id",
                table: "role_holdings",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_sessions_user_id_last_seen_at",
                table: "sessions",
                columns: new[] { "user_id", "last_seen_at" });

            migrationBuilder.CreateIndex(
                name: "ix_unit_links_unit_id",
                table: "unit_links",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "ix_units_normalized_code",
                table: "units",
                column: "normalized_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_units_parent_id",
                table: "units",
                column: "parent_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "deputies");

            migrationBuilder.DropTable(
                name: "password_history");

            migrationBuilder.DropTable(
                name: "role_holdings");

            migrationBuilder.DropTable(
                name: "sessions");

            migrationBuilder.DropTable(
                name: "unit_links");

            migrationBuilder.DropTable(
                name: "units");

            migrationBuilder.DropIndex(
                name: "ix_users_unit_id",
                table: "users");

            migrationBuilder.DropIndex(
                name: "ix_audit_act_sequence",
                table: "audit");

            migrationBuilder.DropIndex(
                name: "ix_audit_actor_sequence",
                table: "audit");

            migrationBuilder.DropIndex(
                name: "ix_audit_at",
                table: "audit");

            migrationBuilder.DropIndex(
                name: "ix_api_keys_user_id",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "address",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "after",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "agent",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "before",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "reason",
                table: "audit");

            migrationBuilder.DropColumn(
                name: "scopes",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "unit_id",
                table: "api_keys");

            migrationBuilder.DropColumn(
                name: "user_id",
                table: "api_keys");

            migrationBuilder.RenameColumn(
                name: "unit_id",
                table: "users",
                newName: "security_stamp");

            migrationBuilder.CreateTable(
                name: "user_roles",
                columns: table => new
                {
                    user_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false),
                    role_id = table.Column<string>(type: "TEXT", maxLength: 128, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_roles", x => new { x.user_id, x.role_id });
                });

            migrationBuilder.CreateIndex(
                name: "ix_user_roles_role_id",
                table: "user_roles",
                column: "role_id");
        }
    }
}

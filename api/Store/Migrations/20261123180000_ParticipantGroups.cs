using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ScoringGraph.Store.Migrations
{
    /// <inheritdoc />
    [DbContext(typeof(StoreContext))]
    [Migration("20261123180000_ParticipantGroups")]
    internal class ParticipantGroups : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(name: "GroupCode", table: "Participants", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.AddColumn<string>(name: "GroupNameZh", table: "Participants", type: "TEXT", nullable: false, defaultValue: "");
            migrationBuilder.AddColumn<string>(name: "GroupNameEn", table: "Participants", type: "TEXT", nullable: false, defaultValue: "");

            // What the files still list is told by them at the next start; the others had no group but their kind.
            migrationBuilder.Sql("UPDATE \"Participants\" SET \"GroupCode\" = \"Kind\", \"GroupNameZh\" = \"Kind\", \"GroupNameEn\" = \"Kind\";");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // The library would make the table anew.
            migrationBuilder.Sql("""
                ALTER TABLE "Participants" DROP COLUMN "GroupCode";
                ALTER TABLE "Participants" DROP COLUMN "GroupNameZh";
                ALTER TABLE "Participants" DROP COLUMN "GroupNameEn";
                """);
        }
    }
}

using TestKit.SqlServer;

// What is asked of SQLite here must be possible on SQL Server too.
[assembly: AssemblyFixture(typeof(SqlServerShadow))]

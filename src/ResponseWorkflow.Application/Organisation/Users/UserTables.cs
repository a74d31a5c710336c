using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using ResponseWorkflow.Application.Organisation.Users.Keys;
using ResponseWorkflow.Application.Organisation.Users.Roles;
using ResponseWorkflow.Application.Storage;

using ResponseWorkflow.Application.Organisation.Users.Passwords;
using ResponseWorkflow.Application.Organisation.Users.Sessions;

namespace ResponseWorkflow.Application.Organisation.Users;

/// <summary>How users, roles and keys are stored.</summary>
internal sealed class UserTables :
    IEntityTypeConfiguration<UserRow>,
    IEntityTypeConfiguration<RoleRow>,
    IEntityTypeConfiguration<PasswordHistoryRow>,
    IEntityTypeConfiguration<SessionRow>,
    IEntityTypeConfiguration<ApiKeyRow>,
    IEntityTypeConfiguration<DataProtectionKeyRow>
{
    public void Configure(EntityTypeBuilder<UserRow> builder)
    {
        builder.ToTable("Users").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.SignInName).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.NormalizedName).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.DisplayName).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Email).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Phone).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Language).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.PasswordHash).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
        builder.HasIndex(static row => row.NormalizedName).IsUnique();
        builder.HasIndex(static row => row.UnitId);
    }

    public void Configure(EntityTypeBuilder<RoleRow> builder)
    {
        builder.ToTable("Roles").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.NameZh).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.NameEn).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Permissions).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.RowVersion).IsConcurrencyToken();
    }

    public void Configure(EntityTypeBuilder<ApiKeyRow> builder)
    {
        builder.ToTable("ApiKeys").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Name).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.Hash).HasMaxLength(StorageMetadata.HashLength);
        builder.Property(static row => row.Prefix).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Roles).HasMaxLength(StorageMetadata.TextLength);
        builder.Property(static row => row.CreatedBy).HasMaxLength(StorageMetadata.NameLength);
        builder.Property(static row => row.UserId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UnitId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Scopes).HasMaxLength(StorageMetadata.TextLength);
        builder.HasIndex(static row => row.Hash).IsUnique();
        builder.HasIndex(static row => row.UserId);
    }

    public void Configure(EntityTypeBuilder<DataProtectionKeyRow> builder)
    {
        builder.ToTable("DataProtectionKeys").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
    }

    public void Configure(EntityTypeBuilder<PasswordHistoryRow> builder)
    {
        builder.ToTable("PasswordHistory").HasKey(static row => new { row.UserId, row.Number });
        builder.Property(static row => row.UserId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Hash).HasMaxLength(StorageMetadata.TextLength);
    }

    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("Sessions").HasKey(static row => row.Id);
        builder.Property(static row => row.Id).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.UserId).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Address).HasMaxLength(StorageMetadata.IdLength);
        builder.Property(static row => row.Agent).HasMaxLength(StorageMetadata.NameLength);
        builder.HasIndex(static row => new { row.UserId, row.LastSeenAt });
    }
}

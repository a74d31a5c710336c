-- Every statement that is written by hand for SQL Server, as tests/Compliance makes it.

-- insert activities
INSERT INTO [activities] ([instance_id], [execution], [activity_id], [activity_name], [activity_type], [activity_type_version], [aggregate_fault_count], [call_stack_depth], [completed_at], [fault], [has_bookmarks], [inputs], [node_id], [outputs], [parent_execution], [payload], [scheduling_execution], [started_at], [status]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18);

-- delete activities
DELETE FROM [activities] WHERE [instance_id] = @p0 AND [execution] = @p1;

-- update activities: HistoryRows.Recorded
UPDATE [activities] SET [status] = @p0, [completed_at] = @p1, [has_bookmarks] = @p2, [aggregate_fault_count] = @p3, [fault] = @p4, [inputs] = COALESCE(@p5, [inputs]), [outputs] = COALESCE(@p6, [outputs]), [payload] = COALESCE(@p7, [payload]) WHERE [instance_id] = @p8 AND [execution] = @p9;

-- insert api_keys
INSERT INTO [api_keys] ([id], [created_at], [created_by], [expires_at], [hash], [name], [prefix], [revoked_at], [roles], [scopes], [unit_id], [user_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);

-- delete api_keys
DELETE FROM [api_keys] WHERE [id] = @p0;

-- update api_keys: KeySteps.Revocation
UPDATE [api_keys] SET [revoked_at] = @p0 WHERE [id] = @p1;

-- insert audit
INSERT INTO [audit] ([sequence], [act], [actor], [address], [after], [agent], [at], [before], [data], [hash], [previous_hash], [reason], [subject]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);

-- delete audit
DELETE FROM [audit] WHERE [sequence] = @p0;

-- insert bookmarks
INSERT INTO [bookmarks] ([id], [activity_id], [correlation_id], [created_at], [hash], [instance_id], [name], [payload]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

-- delete bookmarks
DELETE FROM [bookmarks] WHERE [id] = @p0;

-- insert bursts
INSERT INTO [bursts] ([instance_id], [number], [at], [cause], [content_hash], [seed], [stimulus]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete bursts
DELETE FROM [bursts] WHERE [instance_id] = @p0 AND [number] = @p1;

-- insert case_attachments
INSERT INTO [case_attachments] ([id], [added_at], [added_by], [added_by_id], [case_id], [content_type], [file_name], [hash], [size]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

-- delete case_attachments
DELETE FROM [case_attachments] WHERE [id] = @p0;

-- insert case_comments
INSERT INTO [case_comments] ([id], [at], [author], [author_id], [case_id], [mentions], [text]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete case_comments
DELETE FROM [case_comments] WHERE [id] = @p0;

-- insert case_counters
INSERT INTO [case_counters] ([series], [last]) VALUES (@p0, @p1);

-- delete case_counters
DELETE FROM [case_counters] WHERE [series] = @p0;

-- update case_counters: CaseNumbers.Drawn
UPDATE [case_counters] SET [last] = @p0 WHERE [series] = @p1;

-- insert case_documents
INSERT INTO [case_documents] ([id], [case_id], [data], [filed_at], [filed_by], [filing_place], [layout_hash], [made_at], [made_by], [number], [occurrence], [reason], [requires_signature], [row_version], [scan_id], [superseded_by_id], [supersedes_id], [template_key], [template_version], [title_en], [title_zh]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);

-- delete case_documents
DELETE FROM [case_documents] WHERE [id] = @p0;

-- update case_documents: DocumentCommands.Filed
UPDATE [case_documents] SET [scan_id] = @p0, [filing_place] = @p1, [filed_by] = @p2, [filed_at] = @p3, [row_version] = @p4 WHERE [id] = @p5 AND [row_version] = @p6 - 1;

-- update case_documents: DocumentMaking.Superseded
UPDATE [case_documents] SET [superseded_by_id] = @p0, [row_version] = @p1 WHERE [id] = @p2 AND [row_version] = @p3 - 1;

-- insert case_events
INSERT INTO [case_events] ([case_id], [id], [act], [at], [by], [data]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5);

-- delete case_events
DELETE FROM [case_events] WHERE [case_id] = @p0 AND [id] = @p1;

-- insert case_links
INSERT INTO [case_links] ([case_id], [kind], [other_id], [at], [by]) VALUES (@p0, @p1, @p2, @p3, @p4);

-- delete case_links
DELETE FROM [case_links] WHERE [case_id] = @p0 AND [kind] = @p1 AND [other_id] = @p2;

-- insert case_participants
INSERT INTO [case_participants] ([case_id], [user_id], [at], [case_started_at], [role]) VALUES (@p0, @p1, @p2, @p3, @p4);

-- delete case_participants
DELETE FROM [case_participants] WHERE [case_id] = @p0 AND [user_id] = @p1;

-- update case_participants: ParticipantRanks.Raised
UPDATE [case_participants] SET [role] = @p0 WHERE [case_id] = @p1 AND [user_id] = @p2;

-- insert cases
INSERT INTO [cases] ([id], [address], [circuit_key], [circuit_number], [closed_at], [contact_phone], [customer_name], [customer_number], [data], [due_at], [due_order], [grade], [instance_id], [is_paused], [kind], [last_act], [last_by], [number], [number_key], [owner_id], [paused_left_seconds], [phone_key], [priority], [revision], [row_version], [started_at], [started_by], [started_by_id], [state], [state_en], [state_zh], [status], [title], [unit_id], [updated_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34);

-- delete cases
DELETE FROM [cases] WHERE [id] = @p0;

-- update cases: CaseInHand.Changed
UPDATE [cases] SET [title] = @p0, [unit_id] = @p1, [customer_name] = @p2, [customer_number] = @p3, [grade] = @p4, [circuit_number] = @p5, [circuit_key] = @p6, [contact_phone] = @p7, [phone_key] = @p8, [address] = @p9, [state] = @p10, [state_zh] = @p11, [state_en] = @p12, [status] = @p13, [priority] = @p14, [owner_id] = @p15, [due_at] = @p16, [due_order] = @p17, [is_paused] = @p18, [paused_left_seconds] = @p19, [closed_at] = @p20, [data] = @p21, [last_act] = @p22, [last_by] = @p23, [updated_at] = @p24, [revision] = @p25, [row_version] = @p26 WHERE [id] = @p27 AND [row_version] = @p28 - 1;

-- insert catalogue
INSERT INTO [catalogue] ([id], [revision]) VALUES (@p0, @p1);

-- delete catalogue
DELETE FROM [catalogue] WHERE [id] = @p0;

-- update catalogue: LockedDefinition.Revision
UPDATE [catalogue] SET [revision] = @p0 WHERE [id] = @p1 AND [revision] = @p2 - 1;

-- insert circuit_events
INSERT INTO [circuit_events] ([circuit_id], [number], [at], [by], [case_number], [changes], [reason], [state]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

-- delete circuit_events
DELETE FROM [circuit_events] WHERE [circuit_id] = @p0 AND [number] = @p1;

-- insert circuit_resources
INSERT INTO [circuit_resources] ([circuit_id], [resource]) VALUES (@p0, @p1);

-- delete circuit_resources
DELETE FROM [circuit_resources] WHERE [circuit_id] = @p0 AND [resource] = @p1;

-- insert circuits
INSERT INTO [circuits] ([id], [bandwidth], [bandwidth_unit], [contact_a], [contact_z], [created_at], [customer_id], [end_a], [end_z], [event_count], [grade], [kind], [name], [number], [number_key], [opened_at], [order_number], [phone_a], [phone_z], [resources], [row_version], [service], [state], [technology], [unit_id], [updated_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);

-- delete circuits
DELETE FROM [circuits] WHERE [id] = @p0;

-- update circuits: CircuitCommands.Whole
UPDATE [circuits] SET [number] = @p0, [number_key] = @p1, [name] = @p2, [customer_id] = @p3, [kind] = @p4, [bandwidth] = @p5, [bandwidth_unit] = @p6, [end_a] = @p7, [contact_a] = @p8, [phone_a] = @p9, [end_z] = @p10, [contact_z] = @p11, [phone_z] = @p12, [technology] = @p13, [resources] = @p14, [service] = @p15, [order_number] = @p16, [grade] = @p17, [unit_id] = @p18, [state] = @p19, [opened_at] = @p20, [updated_at] = @p21, [event_count] = @p22, [row_version] = @p23 WHERE [id] = @p24 AND [row_version] = @p25 - 1;

-- update circuits: CustomerFollowing.Circuit
UPDATE [circuits] SET [unit_id] = @p0, [updated_at] = @p1, [event_count] = @p2, [row_version] = @p3 WHERE [id] = @p4 AND [row_version] = @p5 - 1;

-- insert circuit_units
INSERT INTO [circuit_units] ([circuit_id], [unit_id]) VALUES (@p0, @p1);

-- delete circuit_units
DELETE FROM [circuit_units] WHERE [circuit_id] = @p0 AND [unit_id] = @p1;

-- insert customers
INSERT INTO [customers] ([id], [address], [contact], [created_at], [grade], [manager_id], [name], [number], [number_key], [row_version], [state], [telephone], [telephone_key], [unit_id], [updated_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

-- delete customers
DELETE FROM [customers] WHERE [id] = @p0;

-- update customers: CustomerCommands.Whole
UPDATE [customers] SET [number] = @p0, [number_key] = @p1, [name] = @p2, [grade] = @p3, [unit_id] = @p4, [manager_id] = @p5, [contact] = @p6, [telephone] = @p7, [telephone_key] = @p8, [address] = @p9, [state] = @p10, [updated_at] = @p11, [row_version] = @p12 WHERE [id] = @p13 AND [row_version] = @p14 - 1;

-- update customers: CustomerFollowing.Customer
UPDATE [customers] SET [unit_id] = @p0, [updated_at] = @p1, [row_version] = @p2 WHERE [id] = @p3 AND [row_version] = @p4 - 1;

-- insert data_protection_keys
INSERT INTO [data_protection_keys] ([id], [xml]) VALUES (@p0, @p1);

-- delete data_protection_keys
DELETE FROM [data_protection_keys] WHERE [id] = @p0;

-- insert definitions
INSERT INTO [definitions] ([definition_id], [created_at], [family], [imported_content_hash], [imported_from], [imported_hash], [latest_version], [name], [retention_days], [row_version]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);

-- delete definitions
DELETE FROM [definitions] WHERE [definition_id] = @p0;

-- update definitions: LockedDefinition.Whole
UPDATE [definitions] SET [name] = @p0, [family] = @p1, [latest_version] = @p2, [row_version] = @p3, [imported_from] = @p4, [imported_hash] = @p5, [imported_content_hash] = @p6, [retention_days] = @p7 WHERE [definition_id] = @p8 AND [row_version] = @p9 - 1;

-- insert definition_versions
INSERT INTO [definition_versions] ([id], [author], [change_note], [content_hash], [created_at], [definition_id], [description], [document], [edit_page], [is_latest], [modified_at], [name], [pins], [published_at], [published_by], [retracted_at], [state], [tool_version], [usable_as_activity], [uses], [version]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);

-- delete definition_versions
DELETE FROM [definition_versions] WHERE [id] = @p0;

-- update definition_versions: VersionColumns.Content
UPDATE [definition_versions] SET [name] = @p0, [description] = @p1, [usable_as_activity] = @p2, [content_hash] = @p3, [document] = @p4, [author] = @p5, [modified_at] = @p6, [edit_page] = @p7, [uses] = @p8, [tool_version] = @p9 WHERE [id] = @p10;

-- update definition_versions: VersionColumns.Note
UPDATE [definition_versions] SET [change_note] = @p0 WHERE [id] = @p1;

-- update definition_versions: VersionColumns.Standing
UPDATE [definition_versions] SET [state] = @p0, [is_latest] = @p1, [pins] = @p2, [change_note] = @p3, [published_at] = @p4, [published_by] = @p5, [retracted_at] = @p6 WHERE [id] = @p7;

-- insert deputies
INSERT INTO [deputies] ([id], [created_at], [created_by], [deputy_id], [row_version], [user_id], [valid_from], [valid_until]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

-- delete deputies
DELETE FROM [deputies] WHERE [id] = @p0;

-- update deputies: DeputySteps.Period
UPDATE [deputies] SET [valid_until] = @p0, [row_version] = @p1 WHERE [id] = @p2 AND [row_version] = @p3 - 1;

-- insert dispatch_orders
INSERT INTO [dispatch_orders] ([id], [circuit_count], [completed_at], [customer_name], [customer_number], [extensions], [external_id], [filing_place], [grade], [issuer], [kind], [lead_unit_id], [limit_at], [limit_order], [number], [number_key], [received_at], [row_version], [source], [state], [test_report], [timeouts], [title], [unit_id], [updated_at], [version]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25);

-- delete dispatch_orders
DELETE FROM [dispatch_orders] WHERE [id] = @p0;

-- update dispatch_orders: OrderUpdates.Order
UPDATE [dispatch_orders] SET [version] = @p0, [title] = @p1, [lead_unit_id] = @p2, [customer_number] = @p3, [customer_name] = @p4, [grade] = @p5, [limit_at] = @p6, [limit_order] = @p7, [extensions] = @p8, [timeouts] = @p9, [circuit_count] = @p10, [state] = @p11, [completed_at] = @p12, [test_report] = @p13, [filing_place] = @p14, [updated_at] = @p15, [row_version] = @p16 WHERE [id] = @p17 AND [row_version] = @p18 - 1;

-- insert dispatch_order_versions
INSERT INTO [dispatch_order_versions] ([order_id], [version], [at], [by], [circuits], [is_extension], [limit_at], [reason]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

-- delete dispatch_order_versions
DELETE FROM [dispatch_order_versions] WHERE [order_id] = @p0 AND [version] = @p1;

-- insert document_counters
INSERT INTO [document_counters] ([series], [last]) VALUES (@p0, @p1);

-- delete document_counters
DELETE FROM [document_counters] WHERE [series] = @p0;

-- update document_counters: DocumentNumbers.Drawn
UPDATE [document_counters] SET [last] = @p0 WHERE [series] = @p1;

-- insert document_layouts
INSERT INTO [document_layouts] ([hash], [template]) VALUES (@p0, @p1);

-- delete document_layouts
DELETE FROM [document_layouts] WHERE [hash] = @p0;

-- insert document_templates
INSERT INTO [document_templates] ([key], [version], [at], [author], [document], [generation], [reason]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete document_templates
DELETE FROM [document_templates] WHERE [key] = @p0 AND [version] = @p1;

-- insert definition_editors
INSERT INTO [definition_editors] ([definition_id], [name], [seen_at]) VALUES (@p0, @p1, @p2);

-- delete definition_editors
DELETE FROM [definition_editors] WHERE [definition_id] = @p0 AND [name] = @p1;

-- update definition_editors: Editors.Seen
UPDATE [definition_editors] SET [seen_at] = @p0 WHERE [definition_id] = @p1 AND [name] = @p2;

-- insert human_tasks
INSERT INTO [human_tasks] ([id], [activity_id], [assignee_id], [case_id], [case_number], [case_title], [claimed_at], [control_bookmark_id], [created_at], [customer_name], [data], [definition_id], [due_at], [due_order], [ended_at], [ended_by_id], [execution], [form], [grade], [instance_id], [instructions_en], [instructions_zh], [is_paused], [limit_key], [member], [outcome], [outcomes], [paused_left_seconds], [priority], [role_id], [row_version], [rules], [section], [started_by_id], [state], [title_en], [title_zh], [unit_id], [urge_count], [urged_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31, @p32, @p33, @p34, @p35, @p36, @p37, @p38, @p39);

-- delete human_tasks
DELETE FROM [human_tasks] WHERE [id] = @p0;

-- update human_tasks: TaskFollowing.Rerouted
UPDATE [human_tasks] SET [unit_id] = @p0, [row_version] = @p1 WHERE [id] = @p2 AND [row_version] = @p3 - 1;

-- update human_tasks: TaskRows.Acted
UPDATE [human_tasks] SET [assignee_id] = @p0, [state] = @p1, [claimed_at] = @p2, [ended_at] = @p3, [ended_by_id] = @p4, [outcome] = @p5, [data] = @p6, [urge_count] = @p7, [urged_at] = @p8, [row_version] = @p9 WHERE [id] = @p10 AND [row_version] = @p11 - 1;

-- insert idempotency_keys
INSERT INTO [idempotency_keys] ([key], [answer], [command_hash], [created_at]) VALUES (@p0, @p1, @p2, @p3);

-- delete idempotency_keys
DELETE FROM [idempotency_keys] WHERE [key] = @p0;

-- insert indicator_facts
INSERT INTO [indicator_facts] ([id], [at], [case_id], [case_number], [done_at], [due_at], [grade], [is_in_time], [kind], [row_version], [subject], [unit_id], [weight]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12);

-- delete indicator_facts
DELETE FROM [indicator_facts] WHERE [id] = @p0;

-- update indicator_facts: EscalationFacts.Again
UPDATE [indicator_facts] SET [due_at] = @p0, [done_at] = @p1, [is_in_time] = @p2, [at] = @p3, [row_version] = @p4 WHERE [id] = @p5 AND [row_version] = @p6 - 1;

-- update indicator_facts: IndicatorStep.Again
UPDATE [indicator_facts] SET [unit_id] = @p0, [grade] = @p1, [due_at] = @p2, [done_at] = @p3, [is_in_time] = @p4, [weight] = @p5, [at] = @p6, [row_version] = @p7 WHERE [id] = @p8 AND [row_version] = @p9 - 1;

-- insert instances
INSERT INTO [instances] ([id], [burst_count], [case_id], [correlation_id], [created_at], [definition_id], [depth], [finished_at], [held_reason], [incident_count], [is_held], [is_stuck], [name], [parent_execution], [parent_instance_id], [report], [report_bookmark_id], [row_version], [state], [status], [sub_status], [updated_at], [version], [version_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);

-- delete instances
DELETE FROM [instances] WHERE [id] = @p0;

-- update instances: InstanceTransition.Transitioned
UPDATE [instances] SET [correlation_id] = @p0, [name] = @p1, [report] = @p2, [report_bookmark_id] = @p3, [status] = @p4, [sub_status] = @p5, [is_held] = @p6, [held_reason] = @p7, [is_stuck] = @p8, [incident_count] = @p9, [updated_at] = @p10, [finished_at] = @p11, [row_version] = @p12, [burst_count] = @p13, [state] = @p14 WHERE [id] = @p15 AND [row_version] = @p16 - 1;

-- insert journal
INSERT INTO [journal] ([instance_id], [sequence], [activity_id], [activity_name], [activity_type], [activity_type_version], [event_name], [execution], [message], [node_id], [parent_execution], [payload], [source], [timestamp]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);

-- delete journal
DELETE FROM [journal] WHERE [instance_id] = @p0 AND [sequence] = @p1;

-- insert limit_events
INSERT INTO [limit_events] ([limit_id], [number], [at], [by], [cause], [kind], [moved_by], [moved_to], [reason], [recorded_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);

-- delete limit_events
DELETE FROM [limit_events] WHERE [limit_id] = @p0 AND [number] = @p1;

-- insert limit_steps
INSERT INTO [limit_steps] ([limit_id], [step], [planned_ticks], [fired_at], [kind], [number], [told]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete limit_steps
DELETE FROM [limit_steps] WHERE [limit_id] = @p0 AND [step] = @p1 AND [planned_ticks] = @p2;

-- insert north_requests
INSERT INTO [north_requests] ([case_id], [cancellation_reason], [document], [ended_at], [expected_at], [external_id], [notice_count], [ordered_at], [resource], [row_version], [started_at], [state], [unit_id], [updated_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13);

-- delete north_requests
DELETE FROM [north_requests] WHERE [case_id] = @p0;

-- update north_requests: NorthInHand.Changed
UPDATE [north_requests] SET [state] = @p0, [started_at] = @p1, [expected_at] = @p2, [ended_at] = @p3, [cancellation_reason] = @p4, [document] = @p5, [notice_count] = @p6, [updated_at] = @p7, [row_version] = @p8 WHERE [case_id] = @p9 AND [row_version] = @p10 - 1;

-- insert notice_attempts
INSERT INTO [notice_attempts] ([delivery_id], [number], [detail], [ended_at], [has_succeeded], [node], [started_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete notice_attempts
DELETE FROM [notice_attempts] WHERE [delivery_id] = @p0 AND [number] = @p1;

-- insert notice_choices
INSERT INTO [notice_choices] ([user_id], [document], [row_version]) VALUES (@p0, @p1, @p2);

-- delete notice_choices
DELETE FROM [notice_choices] WHERE [user_id] = @p0;

-- update notice_choices: NoticeChoiceCommands.Chosen
UPDATE [notice_choices] SET [document] = @p0, [row_version] = @p1 WHERE [user_id] = @p2 AND [row_version] = @p3 - 1;

-- insert notice_deliveries
INSERT INTO [notice_deliveries] ([id], [address], [attempts], [case_number], [channel], [completed_at], [created_at], [fencing_token], [held_until], [is_urgent], [kind], [lane], [language], [last_error], [lease_owner], [max_attempts], [next_attempt_at], [notice_id], [number], [recipient_id], [sent_with_id], [state], [text], [title]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23);

-- delete notice_deliveries
DELETE FROM [notice_deliveries] WHERE [id] = @p0;

-- update notice_deliveries: DeliveryWorker.Moved
UPDATE [notice_deliveries] SET [state] = @p0, [attempts] = @p1, [next_attempt_at] = @p2, [lease_owner] = @p3, [fencing_token] = @p4, [last_error] = @p5, [sent_with_id] = @p6, [completed_at] = @p7, [held_until] = @p8 WHERE [id] = @p9;

-- insert notices
INSERT INTO [notices] ([id], [acknowledged_at], [at], [by_name], [case_id], [case_number], [instead_of_id], [instruction], [is_awaited], [is_read], [is_urgent], [kind], [read_at], [recipient_id], [row_version], [task_id], [text_en], [text_zh], [title_en], [title_zh], [updated_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20);

-- delete notices
DELETE FROM [notices] WHERE [id] = @p0;

-- update notices: NoticeCommands.Acknowledged
UPDATE [notices] SET [is_read] = @p0, [read_at] = @p1, [is_awaited] = @p2, [acknowledged_at] = @p3, [instruction] = @p4, [updated_at] = @p5, [row_version] = @p6 WHERE [id] = @p7 AND [row_version] = @p8 - 1;

-- insert notice_terms
INSERT INTO [notice_terms] ([subject], [version], [at], [author], [document], [generation], [reason]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete notice_terms
DELETE FROM [notice_terms] WHERE [subject] = @p0 AND [version] = @p1;

-- insert order_circuits
INSERT INTO [order_circuits] ([order_id], [key], [bandwidth], [case_id], [completed_at], [customer_name], [customer_number], [end_a], [end_z], [grade], [is_blocked], [is_open], [is_paused], [kind], [lead_unit_id], [limit_at], [limit_order], [name], [next_due], [number], [number_key], [open_key], [order_key], [order_number], [paused_left_seconds], [received_at], [row_version], [state], [timeouts], [updated_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29);

-- delete order_circuits
DELETE FROM [order_circuits] WHERE [order_id] = @p0 AND [key] = @p1;

-- update order_circuits: OrderUpdates.Circuit
UPDATE [order_circuits] SET [open_key] = @p0, [case_id] = @p1, [limit_at] = @p2, [limit_order] = @p3, [is_paused] = @p4, [paused_left_seconds] = @p5, [next_due] = @p6, [is_blocked] = @p7, [state] = @p8, [is_open] = @p9, [completed_at] = @p10, [timeouts] = @p11, [updated_at] = @p12, [row_version] = @p13 WHERE [order_id] = @p14 AND [key] = @p15 AND [row_version] = @p16 - 1;

-- insert order_circuit_units
INSERT INTO [order_circuit_units] ([order_id], [circuit_key], [unit_id], [is_open], [next_due], [role]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5);

-- delete order_circuit_units
DELETE FROM [order_circuit_units] WHERE [order_id] = @p0 AND [circuit_key] = @p1 AND [unit_id] = @p2;

-- insert order_sections
INSERT INTO [order_sections] ([order_id], [circuit_key], [unit_id], [section], [blocked_at], [blocked_by], [blocker], [case_id], [done_at], [due_at], [is_paused], [owner_id], [owner_role_id], [owner_unit_id], [paused_left_seconds], [row_version], [started_at], [state], [task_id], [updated_at], [urge_count], [urged_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21);

-- delete order_sections
DELETE FROM [order_sections] WHERE [order_id] = @p0 AND [circuit_key] = @p1 AND [unit_id] = @p2 AND [section] = @p3;

-- update order_sections: OrderUpdates.Section
UPDATE [order_sections] SET [case_id] = @p0, [state] = @p1, [task_id] = @p2, [owner_id] = @p3, [owner_unit_id] = @p4, [owner_role_id] = @p5, [started_at] = @p6, [due_at] = @p7, [is_paused] = @p8, [paused_left_seconds] = @p9, [done_at] = @p10, [blocker] = @p11, [blocked_by] = @p12, [blocked_at] = @p13, [urged_at] = @p14, [urge_count] = @p15, [updated_at] = @p16, [row_version] = @p17 WHERE [order_id] = @p18 AND [circuit_key] = @p19 AND [unit_id] = @p20 AND [section] = @p21 AND [row_version] = @p22 - 1;

-- insert outbox_attempts
INSERT INTO [outbox_attempts] ([outbox_id], [number], [detail], [ended_at], [has_succeeded], [node], [started_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete outbox_attempts
DELETE FROM [outbox_attempts] WHERE [outbox_id] = @p0 AND [number] = @p1;

-- insert outbox
INSERT INTO [outbox] ([id], [attempts], [bookmark_id], [completed_at], [created_at], [fencing_token], [instance_id], [is_held], [kind], [last_error], [lease_owner], [lease_until], [max_attempts], [next_attempt_at], [request], [state], [target]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16);

-- delete outbox
DELETE FROM [outbox] WHERE [id] = @p0;

-- update outbox: OutboxRows.Ended
UPDATE [outbox] SET [state] = @p0, [is_held] = @p1, [attempts] = @p2, [lease_owner] = @p3, [lease_until] = @p4, [fencing_token] = @p5, [last_error] = @p6, [completed_at] = @p7, [request] = @p8 WHERE [id] = @p9;

-- update outbox: OutboxRows.Leased
UPDATE [outbox] SET [state] = @p0, [attempts] = @p1, [next_attempt_at] = @p2, [lease_owner] = @p3, [lease_until] = @p4, [fencing_token] = @p5, [last_error] = @p6 WHERE [id] = @p7;

-- update outbox: OutboxRows.Waiting
UPDATE [outbox] SET [state] = @p0, [is_held] = @p1, [attempts] = @p2, [max_attempts] = @p3, [next_attempt_at] = @p4, [lease_owner] = @p5, [lease_until] = @p6, [last_error] = @p7 WHERE [id] = @p8;

-- insert password_history
INSERT INTO [password_history] ([user_id], [number], [hash]) VALUES (@p0, @p1, @p2);

-- delete password_history
DELETE FROM [password_history] WHERE [user_id] = @p0 AND [number] = @p1;

-- insert requested_tasks
INSERT INTO [requested_tasks] ([bookmark_id], [created_at], [instance_id], [payload], [task_id], [task_name]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5);

-- delete requested_tasks
DELETE FROM [requested_tasks] WHERE [bookmark_id] = @p0;

-- insert reservation_events
INSERT INTO [reservation_events] ([reservation_id], [number], [at], [by], [reason], [state], [until]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete reservation_events
DELETE FROM [reservation_events] WHERE [reservation_id] = @p0 AND [number] = @p1;

-- insert reservations
INSERT INTO [reservations] ([id], [case_id], [case_number], [circuit_number], [customer_name], [event_count], [number], [number_key], [reserved_at], [resource_count], [resources], [row_version], [state], [unit_id], [until], [updated_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

-- delete reservations
DELETE FROM [reservations] WHERE [id] = @p0;

-- update reservations: ReservationStep.Whole
UPDATE [reservations] SET [state] = @p0, [until] = @p1, [resources] = @p2, [resource_count] = @p3, [circuit_number] = @p4, [updated_at] = @p5, [event_count] = @p6, [row_version] = @p7 WHERE [id] = @p8 AND [row_version] = @p9 - 1;

-- insert role_holdings
INSERT INTO [role_holdings] ([id], [granted_at], [granted_by], [role_id], [row_version], [unit_id], [user_id], [valid_from], [valid_until]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8);

-- delete role_holdings
DELETE FROM [role_holdings] WHERE [id] = @p0;

-- update role_holdings: HoldingSteps.Period
UPDATE [role_holdings] SET [valid_until] = @p0, [row_version] = @p1 WHERE [id] = @p2 AND [row_version] = @p3 - 1;

-- insert roles
INSERT INTO [roles] ([id], [name_en], [name_zh], [permissions], [row_version]) VALUES (@p0, @p1, @p2, @p3, @p4);

-- delete roles
DELETE FROM [roles] WHERE [id] = @p0;

-- update roles: RoleCommands.Whole
UPDATE [roles] SET [name_zh] = @p0, [name_en] = @p1, [permissions] = @p2, [row_version] = @p3 WHERE [id] = @p4 AND [row_version] = @p5 - 1;

-- insert running_limits
INSERT INTO [running_limits] ([id], [activity_id], [attempts], [case_id], [definition_id], [due_order], [event_count], [facts], [fault], [generation], [grade], [instance_id], [is_case_due], [is_requested], [key], [last_error], [limit_at], [name], [next_at], [overdue_since], [paused_left_seconds], [row_version], [rule_id], [rule_version], [started_at], [state], [stopped_at], [target_at], [task_id], [unit_id], [updated_at], [warned_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19, @p20, @p21, @p22, @p23, @p24, @p25, @p26, @p27, @p28, @p29, @p30, @p31);

-- delete running_limits
DELETE FROM [running_limits] WHERE [id] = @p0;

-- update running_limits: LimitSweep.Failed
UPDATE [running_limits] SET [next_at] = @p0, [attempts] = @p1, [last_error] = @p2, [row_version] = @p3 WHERE [id] = @p4 AND [row_version] = @p5 - 1;

-- update running_limits: RunningClock.Computed
UPDATE [running_limits] SET [rule_id] = @p0, [rule_version] = @p1, [generation] = @p2, [state] = @p3, [started_at] = @p4, [target_at] = @p5, [limit_at] = @p6, [due_order] = @p7, [paused_left_seconds] = @p8, [warned_at] = @p9, [overdue_since] = @p10, [stopped_at] = @p11, [next_at] = @p12, [fault] = @p13, [event_count] = @p14, [attempts] = @p15, [last_error] = @p16, [updated_at] = @p17, [row_version] = @p18 WHERE [id] = @p19 AND [row_version] = @p20 - 1;

-- insert saved_views
INSERT INTO [saved_views] ([id], [created_at], [list], [name], [normalized_name], [owner], [query], [row_version]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7);

-- delete saved_views
DELETE FROM [saved_views] WHERE [id] = @p0;

-- update saved_views: SavedViews.Details
UPDATE [saved_views] SET [name] = @p0, [normalized_name] = @p1, [query] = @p2, [row_version] = @p3 WHERE [id] = @p4 AND [row_version] = @p5 - 1;

-- insert sessions
INSERT INTO [sessions] ([id], [address], [agent], [ended_at], [last_seen_at], [started_at], [user_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete sessions
DELETE FROM [sessions] WHERE [id] = @p0;

-- update sessions: SessionCommands.Touch
UPDATE [sessions] SET [last_seen_at] = @p0 WHERE [id] = @p1;

-- update sessions: SessionSteps.End
UPDATE [sessions] SET [ended_at] = @p0 WHERE [id] = @p1;

-- insert stimuli
INSERT INTO [stimuli] ([id], [activity_id], [attempts], [bookmark_id], [case_id], [cause], [correlation_id], [created_at], [expires_at], [hash], [input], [instance_id], [is_held], [is_kept], [kind], [last_error], [name], [next_attempt_at], [version_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18);

-- delete stimuli
DELETE FROM [stimuli] WHERE [id] = @p0;

-- update stimuli: LateMatches.Released
UPDATE [stimuli] SET [is_kept] = @p0, [expires_at] = @p1, [next_attempt_at] = @p2 WHERE [id] = @p3;

-- update stimuli: StimulusDelivery.Failed
UPDATE [stimuli] SET [attempts] = @p0, [next_attempt_at] = @p1, [last_error] = @p2 WHERE [id] = @p3;

-- update stimuli: StimulusDelivery.Held
UPDATE [stimuli] SET [is_held] = @p0 WHERE [id] = @p1;

-- insert system_connections
INSERT INTO [system_connections] ([id], [address], [attempts], [breaker_percent], [breaker_requests], [breaker_rest_seconds], [breaker_window_seconds], [created_at], [credential], [is_enabled], [page_size], [parallelism], [patience_seconds], [poll_seconds], [row_version], [system], [timeout_seconds], [unit_id], [updated_at]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18);

-- delete system_connections
DELETE FROM [system_connections] WHERE [id] = @p0;

-- update system_connections: SystemConnectionCommands.Whole
UPDATE [system_connections] SET [address] = @p0, [credential] = @p1, [is_enabled] = @p2, [timeout_seconds] = @p3, [attempts] = @p4, [patience_seconds] = @p5, [poll_seconds] = @p6, [parallelism] = @p7, [page_size] = @p8, [breaker_percent] = @p9, [breaker_requests] = @p10, [breaker_window_seconds] = @p11, [breaker_rest_seconds] = @p12, [updated_at] = @p13, [row_version] = @p14 WHERE [id] = @p15 AND [row_version] = @p16 - 1;

-- insert system_exchanges
INSERT INTO [system_exchanges] ([id], [address], [answer_body], [attempt], [call_id], [case_id], [connection_id], [correlation_id], [duration_ms], [error], [has_succeeded], [instance_id], [method], [node], [operation], [request_body], [started_at], [status], [system], [unit_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15, @p16, @p17, @p18, @p19);

-- delete system_exchanges
DELETE FROM [system_exchanges] WHERE [id] = @p0;

-- insert task_acts
INSERT INTO [task_acts] ([task_id], [number], [act], [at], [by_id], [by_name], [from_id], [on_behalf_of], [reason], [to_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);

-- delete task_acts
DELETE FROM [task_acts] WHERE [task_id] = @p0 AND [number] = @p1;

-- insert task_candidates
INSERT INTO [task_candidates] ([task_id], [pool], [created_at], [due_order]) VALUES (@p0, @p1, @p2, @p3);

-- delete task_candidates
DELETE FROM [task_candidates] WHERE [task_id] = @p0 AND [pool] = @p1;

-- insert task_copies
INSERT INTO [task_copies] ([user_id], [task_id], [at], [by_id]) VALUES (@p0, @p1, @p2, @p3);

-- delete task_copies
DELETE FROM [task_copies] WHERE [user_id] = @p0 AND [task_id] = @p1;

-- insert task_drafts
INSERT INTO [task_drafts] ([task_id], [data], [row_version], [saved_at], [saved_by_id]) VALUES (@p0, @p1, @p2, @p3, @p4);

-- delete task_drafts
DELETE FROM [task_drafts] WHERE [task_id] = @p0;

-- update task_drafts: TaskCommands.DraftSaved
UPDATE [task_drafts] SET [data] = @p0, [saved_by_id] = @p1, [saved_at] = @p2, [row_version] = @p3 WHERE [task_id] = @p4 AND [row_version] = @p5 - 1;

-- insert time_limit_generations
INSERT INTO [time_limit_generations] ([number], [at], [author], [reason]) VALUES (@p0, @p1, @p2, @p3);

-- delete time_limit_generations
DELETE FROM [time_limit_generations] WHERE [number] = @p0;

-- insert time_limit_terms
INSERT INTO [time_limit_terms] ([id], [at], [author], [document], [generation], [is_reached], [is_retired], [is_seed], [key], [kind], [name], [reach], [reason], [valid_from], [valid_to], [version]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

-- delete time_limit_terms
DELETE FROM [time_limit_terms] WHERE [id] = @p0;

-- update time_limit_terms: TermActivation.Reached
UPDATE [time_limit_terms] SET [is_reached] = @p0 WHERE [id] = @p1;

-- insert test_templates
INSERT INTO [test_templates] ([key], [version], [at], [author], [document], [is_newest], [reason]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete test_templates
DELETE FROM [test_templates] WHERE [key] = @p0 AND [version] = @p1;

-- update test_templates: TestTemplateCommands.Outdated
UPDATE [test_templates] SET [is_newest] = @p0 WHERE [key] = @p1 AND [version] = @p2;

-- insert test_versions
INSERT INTO [test_versions] ([id], [author], [content_hash], [definition_id], [description], [document], [draft_id], [name], [pins], [run_at], [version]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10);

-- delete test_versions
DELETE FROM [test_versions] WHERE [id] = @p0;

-- update test_versions: DraftTests.Run
UPDATE [test_versions] SET [run_at] = @p0 WHERE [id] = @p1;

-- insert timers
INSERT INTO [timers] ([id], [activity_id], [attempts], [definition_id], [due_at], [instance_id], [is_held], [kind], [last_error], [owed_beat], [schedule], [version_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11);

-- delete timers
DELETE FROM [timers] WHERE [id] = @p0;

-- update timers: TimerFiring.Held
UPDATE [timers] SET [is_held] = @p0 WHERE [id] = @p1;

-- update timers: TimerFiring.Moved
UPDATE [timers] SET [due_at] = @p0, [owed_beat] = @p1, [attempts] = @p2, [last_error] = @p3 WHERE [id] = @p4;

-- update timers: TriggerWriter.Repin
UPDATE [timers] SET [version_id] = @p0 WHERE [id] = @p1;

-- insert tmf_listeners
INSERT INTO [tmf_listeners] ([id], [callback], [created_at], [delivered], [events], [failures], [key_id], [last_error], [last_failure_at], [last_success_at], [owner], [owner_id], [query], [resource], [unit_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14);

-- delete tmf_listeners
DELETE FROM [tmf_listeners] WHERE [id] = @p0;

-- insert triggers
INSERT INTO [triggers] ([id], [activity_id], [definition_id], [hash], [name], [payload], [version_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6);

-- delete triggers
DELETE FROM [triggers] WHERE [id] = @p0;

-- insert unit_links
INSERT INTO [unit_links] ([ancestor_id], [unit_id], [distance]) VALUES (@p0, @p1, @p2);

-- delete unit_links
DELETE FROM [unit_links] WHERE [ancestor_id] = @p0 AND [unit_id] = @p1;

-- insert units
INSERT INTO [units] ([id], [code], [dissolved_at], [kind], [name_en], [name_zh], [normalized_code], [parent_id], [row_version], [valid_from]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9);

-- delete units
DELETE FROM [units] WHERE [id] = @p0;

-- update units: UnitSteps.Whole
UPDATE [units] SET [code] = @p0, [normalized_code] = @p1, [name_zh] = @p2, [name_en] = @p3, [kind] = @p4, [parent_id] = @p5, [dissolved_at] = @p6, [row_version] = @p7 WHERE [id] = @p8 AND [row_version] = @p9 - 1;

-- insert users
INSERT INTO [users] ([id], [created_at], [display_name], [email], [failed_attempts], [is_active], [language], [last_sign_in_at], [locked_until], [must_change_password], [normalized_name], [password_hash], [phone], [row_version], [sign_in_name], [unit_id]) VALUES (@p0, @p1, @p2, @p3, @p4, @p5, @p6, @p7, @p8, @p9, @p10, @p11, @p12, @p13, @p14, @p15);

-- delete users
DELETE FROM [users] WHERE [id] = @p0;

-- update users: UserUpdates.Details
UPDATE [users] SET [sign_in_name] = @p0, [normalized_name] = @p1, [display_name] = @p2, [unit_id] = @p3, [email] = @p4, [phone] = @p5, [language] = @p6, [is_active] = @p7, [row_version] = @p8 WHERE [id] = @p9 AND [row_version] = @p10 - 1;

-- update users: UserUpdates.Language
UPDATE [users] SET [language] = @p0, [row_version] = @p1 WHERE [id] = @p2 AND [row_version] = @p3 - 1;

-- update users: UserUpdates.Password
UPDATE [users] SET [password_hash] = @p0, [must_change_password] = @p1, [failed_attempts] = @p2, [locked_until] = @p3, [row_version] = @p4 WHERE [id] = @p5 AND [row_version] = @p6 - 1;

-- update users: UserUpdates.SignIn
UPDATE [users] SET [failed_attempts] = @p0, [locked_until] = @p1, [last_sign_in_at] = @p2, [row_version] = @p3 WHERE [id] = @p4 AND [row_version] = @p5 - 1;

-- update users: UserUpdates.Unit
UPDATE [users] SET [unit_id] = @p0, [row_version] = @p1 WHERE [id] = @p2 AND [row_version] = @p3 - 1;

-- claim
SELECT TOP (100) * FROM [timers] WITH (UPDLOCK, READPAST, ROWLOCK, READCOMMITTEDLOCK) WHERE is_held = @p0 AND due_at <= @p1 ORDER BY due_at;

-- select held
SELECT [id], [state] FROM [instances] WITH (UPDLOCK, ROWLOCK) WHERE [id] = @p0;

-- lock exclusive
DECLARE @taken int; EXEC @taken = sp_getapplock @Resource = @p0, @LockMode = 'Exclusive', @LockOwner = 'Transaction'; IF @taken < 0 THROW 51001, 'The lock was not given.', 1;

-- lock shared
DECLARE @taken int; EXEC @taken = sp_getapplock @Resource = @p0, @LockMode = 'Shared', @LockOwner = 'Transaction'; IF @taken < 0 THROW 51001, 'The lock was not given.', 1;

-- Views with stable names for BI tools, one line a column and its comment. Names carry the unit: _leads, _ratio (a fraction, 1 = all),
-- _days, _hours, _amount (units of the currency); then what is told of it: _mean, _low and _high (95 % confidence interval of the mean),
-- _total, _pooled, quantiles _p05 to _p95. Made anew whenever this file changes; rights are granted in afterMigrate.sql.
drop schema if exists bi cascade;
drop view if exists bi_data.readable_run;
create schema bi;
comment on schema bi is 'Leadflow: figures of simulation runs for BI tools';

-- The runs of the workspaces that whoever has logged in may read. All views take their rows through it, behind a barrier: else
-- conditions of a query could be tried on rows that are not shown, and tell of them by their errors.
create view bi_data.readable_run with (security_barrier) as
select * from bi_data.run r
where exists (
    select from bi_data.reader allowed
    where allowed.role_name = session_user and allowed.workspace in ('*', r.workspace));

create view bi.run with (security_barrier) as
select
    run_id as run_id,
    process as process_id,
    process_version as process_version,
    name_en as process_name_en,
    name_ru as process_name_ru,
    labels as labels,
    status as status,
    complete as is_complete,
    ended as is_final,
    folded as complete_replications,
    requested as requested_replications,
    start_date as start_day,
    horizon_days as horizon_days,
    follow_up_days as follow_up_days,
    seed as seed,
    engine as engine_version,
    currency as currency,
    time_zone as time_zone,
    requested_at as requested_at,
    ended_at as ended_at,
    written_at as written_at,
    workspace as workspace,
    incomplete_because as incomplete_because
from bi_data.readable_run;
comment on view bi.run is 'Runs that have figures; one row a run';
comment on column bi.run.run_id is 'Id of the run';
comment on column bi.run.process_id is 'Id of the process; null where only the run is known';
comment on column bi.run.process_version is 'Version of the process; null where nothing but events is known of the run';
comment on column bi.run.process_name_en is 'Name of the process, English';
comment on column bi.run.process_name_ru is 'Name of the process, Russian';
comment on column bi.run.labels is 'Labels of the request, name to value';
comment on column bi.run.status is 'REQUESTED, RUNNING, COMPLETED, CANCELLED or FAILED; null where nothing but events is known of the run';
comment on column bi.run.is_complete is 'Whether the run has ended well and all of it is in the figures';
comment on column bi.run.is_final is 'Whether the figures will not change any more';
comment on column bi.run.complete_replications is 'Replications that are in the figures';
comment on column bi.run.requested_replications is 'Replications planned so far';
comment on column bi.run.start_day is 'First simulated day';
comment on column bi.run.horizon_days is 'Days in which leads arrive';
comment on column bi.run.follow_up_days is 'Days for which leads are followed after that';
comment on column bi.run.seed is 'Seed of the random numbers';
comment on column bi.run.engine_version is 'Version of the simulation engine';
comment on column bi.run.currency is 'ISO 4217 code of every amount';
comment on column bi.run.time_zone is 'Time zone of every day';
comment on column bi.run.requested_at is 'When the run was asked for';
comment on column bi.run.ended_at is 'When it ended; null before';
comment on column bi.run.written_at is 'When these rows were written';
comment on column bi.run.workspace is 'Workspace of the run; null where nothing but events is known of it';
comment on column bi.run.incomplete_because is 'Why figures of the run are missing for good: events-deleted; null where none are';

create view bi.outcome with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.leads_mean as leads_mean,
    t.leads_low as leads_low,
    t.leads_high as leads_high,
    t.leads_total as leads_total,
    t.won_mean as won_leads_mean,
    t.won_low as won_leads_low,
    t.won_high as won_leads_high,
    t.won_total as won_leads_total,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.frozen_mean as frozen_leads_mean,
    t.frozen_low as frozen_leads_low,
    t.frozen_high as frozen_leads_high,
    t.frozen_total as frozen_leads_total,
    t.open_mean as open_leads_mean,
    t.open_low as open_leads_low,
    t.open_high as open_leads_high,
    t.open_total as open_leads_total,
    t.conversion_mean as conversion_ratio_mean,
    t.conversion_low as conversion_ratio_low,
    t.conversion_high as conversion_ratio_high,
    t.conversion_pooled as conversion_ratio_pooled,
    t.win_rate_mean as win_rate_ratio_mean,
    t.win_rate_low as win_rate_ratio_low,
    t.win_rate_high as win_rate_ratio_high,
    t.win_rate_pooled as win_rate_ratio_pooled,
    t.days_to_win_count as days_to_win_count,
    t.days_to_win_mean as days_to_win_mean,
    t.days_to_win_p05_value as days_to_win_p05,
    t.days_to_win_p25_value as days_to_win_p25,
    t.days_to_win_p50_value as days_to_win_p50,
    t.days_to_win_p75_value as days_to_win_p75,
    t.days_to_win_p90_value as days_to_win_p90,
    t.days_to_win_p95_value as days_to_win_p95
from bi_data.outcome t join bi_data.readable_run r using (run_id);
comment on view bi.outcome is 'How the leads of a run end; one row a run';
comment on column bi.outcome.run_id is 'Id of the run';
comment on column bi.outcome."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.outcome.leads_mean is 'Leads that the sources brought; mean over the complete replications';
comment on column bi.outcome.leads_low is 'Leads that the sources brought; lower end of the 95 % confidence interval of the mean';
comment on column bi.outcome.leads_high is 'Leads that the sources brought; upper end of the 95 % confidence interval of the mean';
comment on column bi.outcome.leads_total is 'Leads that the sources brought; sum over the complete replications';
comment on column bi.outcome.won_leads_mean is 'Leads won; mean over the complete replications';
comment on column bi.outcome.won_leads_low is 'Leads won; lower end of the 95 % confidence interval of the mean';
comment on column bi.outcome.won_leads_high is 'Leads won; upper end of the 95 % confidence interval of the mean';
comment on column bi.outcome.won_leads_total is 'Leads won; sum over the complete replications';
comment on column bi.outcome.lost_leads_mean is 'Leads lost at the end; mean over the complete replications';
comment on column bi.outcome.lost_leads_low is 'Leads lost at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.outcome.lost_leads_high is 'Leads lost at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.outcome.lost_leads_total is 'Leads lost at the end; sum over the complete replications';
comment on column bi.outcome.frozen_leads_mean is 'Leads frozen at the end; mean over the complete replications';
comment on column bi.outcome.frozen_leads_low is 'Leads frozen at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.outcome.frozen_leads_high is 'Leads frozen at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.outcome.frozen_leads_total is 'Leads frozen at the end; sum over the complete replications';
comment on column bi.outcome.open_leads_mean is 'Leads neither won, lost nor frozen at the end; censored, not lost; mean over the complete replications';
comment on column bi.outcome.open_leads_low is 'Leads neither won, lost nor frozen at the end; censored, not lost; lower end of the 95 % confidence interval of the mean';
comment on column bi.outcome.open_leads_high is 'Leads neither won, lost nor frozen at the end; censored, not lost; upper end of the 95 % confidence interval of the mean';
comment on column bi.outcome.open_leads_total is 'Leads neither won, lost nor frozen at the end; censored, not lost; sum over the complete replications';
comment on column bi.outcome.conversion_ratio_mean is 'Won divided by leads; mean over the complete replications';
comment on column bi.outcome.conversion_ratio_low is 'Won divided by leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.outcome.conversion_ratio_high is 'Won divided by leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.outcome.conversion_ratio_pooled is 'Won divided by leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.outcome.win_rate_ratio_mean is 'Won divided by won and lost; open and frozen leads stay out; mean over the complete replications';
comment on column bi.outcome.win_rate_ratio_low is 'Won divided by won and lost; open and frozen leads stay out; lower end of the 95 % confidence interval of the mean';
comment on column bi.outcome.win_rate_ratio_high is 'Won divided by won and lost; open and frozen leads stay out; upper end of the 95 % confidence interval of the mean';
comment on column bi.outcome.win_rate_ratio_pooled is 'Won divided by won and lost; open and frozen leads stay out; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.outcome.days_to_win_count is 'Time from creation to the deal: how many durations, over all complete replications';
comment on column bi.outcome.days_to_win_mean is 'Time from creation to the deal, in days; mean';
comment on column bi.outcome.days_to_win_p05 is 'Time from creation to the deal, in days; 5 % quantile over all complete replications';
comment on column bi.outcome.days_to_win_p25 is 'Time from creation to the deal, in days; 25 % quantile over all complete replications';
comment on column bi.outcome.days_to_win_p50 is 'Time from creation to the deal, in days; 50 % quantile over all complete replications';
comment on column bi.outcome.days_to_win_p75 is 'Time from creation to the deal, in days; 75 % quantile over all complete replications';
comment on column bi.outcome.days_to_win_p90 is 'Time from creation to the deal, in days; 90 % quantile over all complete replications';
comment on column bi.outcome.days_to_win_p95 is 'Time from creation to the deal, in days; 95 % quantile over all complete replications';

create view bi.replication with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.replication as replication,
    t.leads as leads,
    t.won as won_leads,
    t.lost as lost_leads,
    t.frozen as frozen_leads,
    t.open as open_leads,
    t.revenue as revenue_amount,
    r.currency as currency
from bi_data.replication t join bi_data.readable_run r using (run_id);
comment on view bi.replication is 'Counts of each complete replication, without leads that were open at the start; one row a replication';
comment on column bi.replication.run_id is 'Id of the run';
comment on column bi.replication."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.replication.replication is 'Number of the replication, from 0';
comment on column bi.replication.leads is 'Leads that the sources brought';
comment on column bi.replication.won_leads is 'Leads won';
comment on column bi.replication.lost_leads is 'Leads lost at the end';
comment on column bi.replication.frozen_leads is 'Leads frozen at the end';
comment on column bi.replication.open_leads is 'Leads neither won, lost nor frozen at the end';
comment on column bi.replication.revenue_amount is 'Value of the deals won, in units of the currency';
comment on column bi.replication.currency is 'ISO 4217 code of the amounts';

create view bi.funnel_stage with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as stage_id,
    t.name_en as stage_name_en,
    t.name_ru as stage_name_ru,
    t.any_leads_mean as any_leads_mean,
    t.any_leads_low as any_leads_low,
    t.any_leads_high as any_leads_high,
    t.any_leads_total as any_leads_total,
    t.any_step_conversion_mean as any_step_conversion_ratio_mean,
    t.any_step_conversion_low as any_step_conversion_ratio_low,
    t.any_step_conversion_high as any_step_conversion_ratio_high,
    t.any_step_conversion_pooled as any_step_conversion_ratio_pooled,
    t.any_cumulative_conversion_mean as any_cumulative_conversion_ratio_mean,
    t.any_cumulative_conversion_low as any_cumulative_conversion_ratio_low,
    t.any_cumulative_conversion_high as any_cumulative_conversion_ratio_high,
    t.any_cumulative_conversion_pooled as any_cumulative_conversion_ratio_pooled,
    t.ordered_leads_mean as ordered_leads_mean,
    t.ordered_leads_low as ordered_leads_low,
    t.ordered_leads_high as ordered_leads_high,
    t.ordered_leads_total as ordered_leads_total,
    t.ordered_step_conversion_mean as ordered_step_conversion_ratio_mean,
    t.ordered_step_conversion_low as ordered_step_conversion_ratio_low,
    t.ordered_step_conversion_high as ordered_step_conversion_ratio_high,
    t.ordered_step_conversion_pooled as ordered_step_conversion_ratio_pooled,
    t.ordered_cumulative_conversion_mean as ordered_cumulative_conversion_ratio_mean,
    t.ordered_cumulative_conversion_low as ordered_cumulative_conversion_ratio_low,
    t.ordered_cumulative_conversion_high as ordered_cumulative_conversion_ratio_high,
    t.ordered_cumulative_conversion_pooled as ordered_cumulative_conversion_ratio_pooled,
    t.open_mean as open_leads_mean,
    t.open_low as open_leads_low,
    t.open_high as open_leads_high,
    t.open_total as open_leads_total,
    t.stale_mean as stale_leads_mean,
    t.stale_low as stale_leads_low,
    t.stale_high as stale_leads_high,
    t.stale_total as stale_leads_total
from bi_data.funnel_stage t join bi_data.readable_run r using (run_id);
comment on view bi.funnel_stage is 'The funnel in two meanings: leads that entered a stage (any), and those that entered all stages before it too (ordered); one row a stage';
comment on column bi.funnel_stage.run_id is 'Id of the run';
comment on column bi.funnel_stage."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.funnel_stage.stage_id is 'Id of the stage';
comment on column bi.funnel_stage.stage_name_en is 'Name of the stage, English';
comment on column bi.funnel_stage.stage_name_ru is 'Name of the stage, Russian';
comment on column bi.funnel_stage.any_leads_mean is 'Leads that entered the stage; mean over the complete replications';
comment on column bi.funnel_stage.any_leads_low is 'Leads that entered the stage; lower end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.any_leads_high is 'Leads that entered the stage; upper end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.any_leads_total is 'Leads that entered the stage; sum over the complete replications';
comment on column bi.funnel_stage.any_step_conversion_ratio_mean is 'Leads that entered the stage divided by those that entered the one before; mean over the complete replications';
comment on column bi.funnel_stage.any_step_conversion_ratio_low is 'Leads that entered the stage divided by those that entered the one before; lower end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.any_step_conversion_ratio_high is 'Leads that entered the stage divided by those that entered the one before; upper end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.any_step_conversion_ratio_pooled is 'Leads that entered the stage divided by those that entered the one before; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.funnel_stage.any_cumulative_conversion_ratio_mean is 'Leads that entered the stage divided by all leads; mean over the complete replications';
comment on column bi.funnel_stage.any_cumulative_conversion_ratio_low is 'Leads that entered the stage divided by all leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.any_cumulative_conversion_ratio_high is 'Leads that entered the stage divided by all leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.any_cumulative_conversion_ratio_pooled is 'Leads that entered the stage divided by all leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.funnel_stage.ordered_leads_mean is 'Leads that entered the stage and all before it; mean over the complete replications';
comment on column bi.funnel_stage.ordered_leads_low is 'Leads that entered the stage and all before it; lower end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.ordered_leads_high is 'Leads that entered the stage and all before it; upper end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.ordered_leads_total is 'Leads that entered the stage and all before it; sum over the complete replications';
comment on column bi.funnel_stage.ordered_step_conversion_ratio_mean is 'The same divided by those of the stage before; mean over the complete replications';
comment on column bi.funnel_stage.ordered_step_conversion_ratio_low is 'The same divided by those of the stage before; lower end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.ordered_step_conversion_ratio_high is 'The same divided by those of the stage before; upper end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.ordered_step_conversion_ratio_pooled is 'The same divided by those of the stage before; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.funnel_stage.ordered_cumulative_conversion_ratio_mean is 'The same divided by all leads; mean over the complete replications';
comment on column bi.funnel_stage.ordered_cumulative_conversion_ratio_low is 'The same divided by all leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.ordered_cumulative_conversion_ratio_high is 'The same divided by all leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.ordered_cumulative_conversion_ratio_pooled is 'The same divided by all leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.funnel_stage.open_leads_mean is 'Leads in the stage at the end; mean over the complete replications';
comment on column bi.funnel_stage.open_leads_low is 'Leads in the stage at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.open_leads_high is 'Leads in the stage at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.open_leads_total is 'Leads in the stage at the end; sum over the complete replications';
comment on column bi.funnel_stage.stale_leads_mean is 'Leads that grew older in the stage than its stale threshold; mean over the complete replications';
comment on column bi.funnel_stage.stale_leads_low is 'Leads that grew older in the stage than its stale threshold; lower end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.stale_leads_high is 'Leads that grew older in the stage than its stale threshold; upper end of the 95 % confidence interval of the mean';
comment on column bi.funnel_stage.stale_leads_total is 'Leads that grew older in the stage than its stale threshold; sum over the complete replications';

create view bi.source with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as source_id,
    t.name_en as source_name_en,
    t.name_ru as source_name_ru,
    t.channel as channel,
    t.leads_mean as leads_mean,
    t.leads_low as leads_low,
    t.leads_high as leads_high,
    t.leads_total as leads_total,
    t.share_mean as share_of_leads_ratio_mean,
    t.share_low as share_of_leads_ratio_low,
    t.share_high as share_of_leads_ratio_high,
    t.share_pooled as share_of_leads_ratio_pooled,
    t.won_mean as won_leads_mean,
    t.won_low as won_leads_low,
    t.won_high as won_leads_high,
    t.won_total as won_leads_total,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.frozen_mean as frozen_leads_mean,
    t.frozen_low as frozen_leads_low,
    t.frozen_high as frozen_leads_high,
    t.frozen_total as frozen_leads_total,
    t.open_mean as open_leads_mean,
    t.open_low as open_leads_low,
    t.open_high as open_leads_high,
    t.open_total as open_leads_total,
    t.conversion_mean as conversion_ratio_mean,
    t.conversion_low as conversion_ratio_low,
    t.conversion_high as conversion_ratio_high,
    t.conversion_pooled as conversion_ratio_pooled,
    t.win_rate_mean as win_rate_ratio_mean,
    t.win_rate_low as win_rate_ratio_low,
    t.win_rate_high as win_rate_ratio_high,
    t.win_rate_pooled as win_rate_ratio_pooled,
    t.revenue_mean as revenue_amount_mean,
    t.revenue_low as revenue_amount_low,
    t.revenue_high as revenue_amount_high,
    t.revenue_total as revenue_amount_total,
    t.revenue_per_lead_mean as revenue_per_lead_amount_mean,
    t.revenue_per_lead_low as revenue_per_lead_amount_low,
    t.revenue_per_lead_high as revenue_per_lead_amount_high,
    t.revenue_per_lead_pooled as revenue_per_lead_amount_pooled,
    t.days_to_win_count as days_to_win_count,
    t.days_to_win_mean as days_to_win_mean,
    t.days_to_win_p05_value as days_to_win_p05,
    t.days_to_win_p25_value as days_to_win_p25,
    t.days_to_win_p50_value as days_to_win_p50,
    t.days_to_win_p75_value as days_to_win_p75,
    t.days_to_win_p90_value as days_to_win_p90,
    t.days_to_win_p95_value as days_to_win_p95,
    r.currency as currency,
    t.qualified_mean as qualified_leads_mean,
    t.qualified_low as qualified_leads_low,
    t.qualified_high as qualified_leads_high,
    t.qualified_total as qualified_leads_total,
    t.qualified_share_mean as qualified_share_ratio_mean,
    t.qualified_share_low as qualified_share_ratio_low,
    t.qualified_share_high as qualified_share_ratio_high,
    t.qualified_share_pooled as qualified_share_ratio_pooled,
    t.cost_mean as cost_amount_mean,
    t.cost_low as cost_amount_low,
    t.cost_high as cost_amount_high,
    t.cost_total as cost_amount_total,
    t.cost_per_lead_mean as cost_per_lead_amount_mean,
    t.cost_per_lead_low as cost_per_lead_amount_low,
    t.cost_per_lead_high as cost_per_lead_amount_high,
    t.cost_per_lead_pooled as cost_per_lead_amount_pooled,
    t.cost_per_qualified_mean as cost_per_qualified_lead_amount_mean,
    t.cost_per_qualified_low as cost_per_qualified_lead_amount_low,
    t.cost_per_qualified_high as cost_per_qualified_lead_amount_high,
    t.cost_per_qualified_pooled as cost_per_qualified_lead_amount_pooled,
    t.cost_per_won_deal_mean as cost_per_won_deal_amount_mean,
    t.cost_per_won_deal_low as cost_per_won_deal_amount_low,
    t.cost_per_won_deal_high as cost_per_won_deal_amount_high,
    t.cost_per_won_deal_pooled as cost_per_won_deal_amount_pooled,
    t.return_ratio_mean as return_ratio_mean,
    t.return_ratio_low as return_ratio_low,
    t.return_ratio_high as return_ratio_high,
    t.return_ratio_pooled as return_ratio_pooled
from bi_data.source t join bi_data.readable_run r using (run_id);
comment on view bi.source is 'Where leads come from and what becomes of them; one row a source';
comment on column bi.source.run_id is 'Id of the run';
comment on column bi.source."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.source.source_id is 'Id of the source';
comment on column bi.source.source_name_en is 'Name of the source, English';
comment on column bi.source.source_name_ru is 'Name of the source, Russian';
comment on column bi.source.channel is 'Channel of the source';
comment on column bi.source.leads_mean is 'Leads that the source brought; mean over the complete replications';
comment on column bi.source.leads_low is 'Leads that the source brought; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.leads_high is 'Leads that the source brought; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.leads_total is 'Leads that the source brought; sum over the complete replications';
comment on column bi.source.share_of_leads_ratio_mean is 'Share of all leads; mean over the complete replications';
comment on column bi.source.share_of_leads_ratio_low is 'Share of all leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.share_of_leads_ratio_high is 'Share of all leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.share_of_leads_ratio_pooled is 'Share of all leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source.won_leads_mean is 'Leads won; mean over the complete replications';
comment on column bi.source.won_leads_low is 'Leads won; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.won_leads_high is 'Leads won; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.won_leads_total is 'Leads won; sum over the complete replications';
comment on column bi.source.lost_leads_mean is 'Leads lost at the end; mean over the complete replications';
comment on column bi.source.lost_leads_low is 'Leads lost at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.lost_leads_high is 'Leads lost at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.lost_leads_total is 'Leads lost at the end; sum over the complete replications';
comment on column bi.source.frozen_leads_mean is 'Leads frozen at the end; mean over the complete replications';
comment on column bi.source.frozen_leads_low is 'Leads frozen at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.frozen_leads_high is 'Leads frozen at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.frozen_leads_total is 'Leads frozen at the end; sum over the complete replications';
comment on column bi.source.open_leads_mean is 'Leads neither won, lost nor frozen at the end; mean over the complete replications';
comment on column bi.source.open_leads_low is 'Leads neither won, lost nor frozen at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.open_leads_high is 'Leads neither won, lost nor frozen at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.open_leads_total is 'Leads neither won, lost nor frozen at the end; sum over the complete replications';
comment on column bi.source.conversion_ratio_mean is 'Won divided by leads; mean over the complete replications';
comment on column bi.source.conversion_ratio_low is 'Won divided by leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.conversion_ratio_high is 'Won divided by leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.conversion_ratio_pooled is 'Won divided by leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source.win_rate_ratio_mean is 'Won divided by won and lost; mean over the complete replications';
comment on column bi.source.win_rate_ratio_low is 'Won divided by won and lost; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.win_rate_ratio_high is 'Won divided by won and lost; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.win_rate_ratio_pooled is 'Won divided by won and lost; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source.revenue_amount_mean is 'Value of the deals won, in units of the currency; mean over the complete replications';
comment on column bi.source.revenue_amount_low is 'Value of the deals won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.revenue_amount_high is 'Value of the deals won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.revenue_amount_total is 'Value of the deals won, in units of the currency; sum over the complete replications';
comment on column bi.source.revenue_per_lead_amount_mean is 'Revenue divided by leads, in units of the currency; mean over the complete replications';
comment on column bi.source.revenue_per_lead_amount_low is 'Revenue divided by leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.revenue_per_lead_amount_high is 'Revenue divided by leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.revenue_per_lead_amount_pooled is 'Revenue divided by leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source.days_to_win_count is 'Time from creation to the deal: how many durations, over all complete replications';
comment on column bi.source.days_to_win_mean is 'Time from creation to the deal, in days; mean';
comment on column bi.source.days_to_win_p05 is 'Time from creation to the deal, in days; 5 % quantile over all complete replications';
comment on column bi.source.days_to_win_p25 is 'Time from creation to the deal, in days; 25 % quantile over all complete replications';
comment on column bi.source.days_to_win_p50 is 'Time from creation to the deal, in days; 50 % quantile over all complete replications';
comment on column bi.source.days_to_win_p75 is 'Time from creation to the deal, in days; 75 % quantile over all complete replications';
comment on column bi.source.days_to_win_p90 is 'Time from creation to the deal, in days; 90 % quantile over all complete replications';
comment on column bi.source.days_to_win_p95 is 'Time from creation to the deal, in days; 95 % quantile over all complete replications';
comment on column bi.source.currency is 'ISO 4217 code of the amounts';
comment on column bi.source.qualified_leads_mean is 'Leads that have entered the stage from which on they count as qualified, or a later one, or are won; mean over the complete replications';
comment on column bi.source.qualified_leads_low is 'Leads that have entered the stage from which on they count as qualified, or a later one, or are won; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.qualified_leads_high is 'Leads that have entered the stage from which on they count as qualified, or a later one, or are won; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.qualified_leads_total is 'Leads that have entered the stage from which on they count as qualified, or a later one, or are won; sum over the complete replications';
comment on column bi.source.qualified_share_ratio_mean is 'Qualified leads divided by leads; mean over the complete replications';
comment on column bi.source.qualified_share_ratio_low is 'Qualified leads divided by leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.qualified_share_ratio_high is 'Qualified leads divided by leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.qualified_share_ratio_pooled is 'Qualified leads divided by leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source.cost_amount_mean is 'What the source cost, in units of the currency; null where it never costs anything; mean over the complete replications';
comment on column bi.source.cost_amount_low is 'What the source cost, in units of the currency; null where it never costs anything; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.cost_amount_high is 'What the source cost, in units of the currency; null where it never costs anything; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.cost_amount_total is 'What the source cost, in units of the currency; null where it never costs anything; sum over the complete replications';
comment on column bi.source.cost_per_lead_amount_mean is 'Cost divided by leads, in units of the currency; mean over the complete replications';
comment on column bi.source.cost_per_lead_amount_low is 'Cost divided by leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.cost_per_lead_amount_high is 'Cost divided by leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.cost_per_lead_amount_pooled is 'Cost divided by leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source.cost_per_qualified_lead_amount_mean is 'Cost divided by qualified leads, in units of the currency; mean over the complete replications';
comment on column bi.source.cost_per_qualified_lead_amount_low is 'Cost divided by qualified leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.cost_per_qualified_lead_amount_high is 'Cost divided by qualified leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.cost_per_qualified_lead_amount_pooled is 'Cost divided by qualified leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source.cost_per_won_deal_amount_mean is 'Cost divided by won, in units of the currency; mean over the complete replications';
comment on column bi.source.cost_per_won_deal_amount_low is 'Cost divided by won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.cost_per_won_deal_amount_high is 'Cost divided by won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.cost_per_won_deal_amount_pooled is 'Cost divided by won, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source.return_ratio_mean is 'Revenue divided by cost; mean over the complete replications';
comment on column bi.source.return_ratio_low is 'Revenue divided by cost; lower end of the 95 % confidence interval of the mean';
comment on column bi.source.return_ratio_high is 'Revenue divided by cost; upper end of the 95 % confidence interval of the mean';
comment on column bi.source.return_ratio_pooled is 'Revenue divided by cost; sum of the numerators divided by the sum of the denominators over all complete replications';

create view bi.day with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t."date" as day,
    t.created_mean as created_leads_mean,
    t.created_low as created_leads_low,
    t.created_high as created_leads_high,
    t.created_total as created_leads_total,
    t.won_mean as won_leads_mean,
    t.won_low as won_leads_low,
    t.won_high as won_leads_high,
    t.won_total as won_leads_total,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.frozen_mean as frozen_leads_mean,
    t.frozen_low as frozen_leads_low,
    t.frozen_high as frozen_leads_high,
    t.frozen_total as frozen_leads_total,
    t.thawed_mean as thawed_leads_mean,
    t.thawed_low as thawed_leads_low,
    t.thawed_high as thawed_leads_high,
    t.thawed_total as thawed_leads_total,
    t.reopened_mean as reopened_leads_mean,
    t.reopened_low as reopened_leads_low,
    t.reopened_high as reopened_leads_high,
    t.reopened_total as reopened_leads_total,
    t.open_at_end_mean as open_at_day_end_leads_mean,
    t.open_at_end_low as open_at_day_end_leads_low,
    t.open_at_end_high as open_at_day_end_leads_high,
    t.open_at_end_total as open_at_day_end_leads_total,
    t.frozen_at_end_mean as frozen_at_day_end_leads_mean,
    t.frozen_at_end_low as frozen_at_day_end_leads_low,
    t.frozen_at_end_high as frozen_at_day_end_leads_high,
    t.frozen_at_end_total as frozen_at_day_end_leads_total,
    t.revenue_mean as revenue_amount_mean,
    t.revenue_low as revenue_amount_low,
    t.revenue_high as revenue_amount_high,
    t.revenue_total as revenue_amount_total,
    r.currency as currency
from bi_data.day t join bi_data.readable_run r using (run_id);
comment on view bi.day is 'Day by day, all sources together; one row a simulated day';
comment on column bi.day.run_id is 'Id of the run';
comment on column bi.day."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.day.day is 'Simulated day in the time zone of the process';
comment on column bi.day.created_leads_mean is 'Leads created on the day; mean over the complete replications';
comment on column bi.day.created_leads_low is 'Leads created on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.created_leads_high is 'Leads created on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.created_leads_total is 'Leads created on the day; sum over the complete replications';
comment on column bi.day.won_leads_mean is 'Leads won on the day; mean over the complete replications';
comment on column bi.day.won_leads_low is 'Leads won on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.won_leads_high is 'Leads won on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.won_leads_total is 'Leads won on the day; sum over the complete replications';
comment on column bi.day.lost_leads_mean is 'Leads lost on the day; mean over the complete replications';
comment on column bi.day.lost_leads_low is 'Leads lost on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.lost_leads_high is 'Leads lost on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.lost_leads_total is 'Leads lost on the day; sum over the complete replications';
comment on column bi.day.frozen_leads_mean is 'Leads that froze on the day; mean over the complete replications';
comment on column bi.day.frozen_leads_low is 'Leads that froze on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.frozen_leads_high is 'Leads that froze on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.frozen_leads_total is 'Leads that froze on the day; sum over the complete replications';
comment on column bi.day.thawed_leads_mean is 'Frozen leads that came back on the day; mean over the complete replications';
comment on column bi.day.thawed_leads_low is 'Frozen leads that came back on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.thawed_leads_high is 'Frozen leads that came back on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.thawed_leads_total is 'Frozen leads that came back on the day; sum over the complete replications';
comment on column bi.day.reopened_leads_mean is 'Lost leads that came back on the day; null where none ever does; mean over the complete replications';
comment on column bi.day.reopened_leads_low is 'Lost leads that came back on the day; null where none ever does; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.reopened_leads_high is 'Lost leads that came back on the day; null where none ever does; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.reopened_leads_total is 'Lost leads that came back on the day; null where none ever does; sum over the complete replications';
comment on column bi.day.open_at_day_end_leads_mean is 'Leads neither won, lost nor frozen at the end of the day; mean over the complete replications';
comment on column bi.day.open_at_day_end_leads_low is 'Leads neither won, lost nor frozen at the end of the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.open_at_day_end_leads_high is 'Leads neither won, lost nor frozen at the end of the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.open_at_day_end_leads_total is 'Leads neither won, lost nor frozen at the end of the day; sum over the complete replications';
comment on column bi.day.frozen_at_day_end_leads_mean is 'Leads frozen at the end of the day; mean over the complete replications';
comment on column bi.day.frozen_at_day_end_leads_low is 'Leads frozen at the end of the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.frozen_at_day_end_leads_high is 'Leads frozen at the end of the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.frozen_at_day_end_leads_total is 'Leads frozen at the end of the day; sum over the complete replications';
comment on column bi.day.revenue_amount_mean is 'Value of the deals won on the day, in units of the currency; mean over the complete replications';
comment on column bi.day.revenue_amount_low is 'Value of the deals won on the day, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.day.revenue_amount_high is 'Value of the deals won on the day, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.day.revenue_amount_total is 'Value of the deals won on the day, in units of the currency; sum over the complete replications';
comment on column bi.day.currency is 'ISO 4217 code of the amounts';

create view bi.source_day with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t."date" as day,
    t.source as source_id,
    t.created_mean as created_leads_mean,
    t.created_low as created_leads_low,
    t.created_high as created_leads_high,
    t.created_total as created_leads_total,
    t.won_mean as won_leads_mean,
    t.won_low as won_leads_low,
    t.won_high as won_leads_high,
    t.won_total as won_leads_total,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.frozen_mean as frozen_leads_mean,
    t.frozen_low as frozen_leads_low,
    t.frozen_high as frozen_leads_high,
    t.frozen_total as frozen_leads_total,
    t.thawed_mean as thawed_leads_mean,
    t.thawed_low as thawed_leads_low,
    t.thawed_high as thawed_leads_high,
    t.thawed_total as thawed_leads_total,
    t.reopened_mean as reopened_leads_mean,
    t.reopened_low as reopened_leads_low,
    t.reopened_high as reopened_leads_high,
    t.reopened_total as reopened_leads_total,
    t.open_at_end_mean as open_at_day_end_leads_mean,
    t.open_at_end_low as open_at_day_end_leads_low,
    t.open_at_end_high as open_at_day_end_leads_high,
    t.open_at_end_total as open_at_day_end_leads_total,
    t.frozen_at_end_mean as frozen_at_day_end_leads_mean,
    t.frozen_at_end_low as frozen_at_day_end_leads_low,
    t.frozen_at_end_high as frozen_at_day_end_leads_high,
    t.frozen_at_end_total as frozen_at_day_end_leads_total,
    t.revenue_mean as revenue_amount_mean,
    t.revenue_low as revenue_amount_low,
    t.revenue_high as revenue_amount_high,
    t.revenue_total as revenue_amount_total,
    r.currency as currency
from bi_data.source_day t join bi_data.readable_run r using (run_id);
comment on view bi.source_day is 'Day by day and source by source; one row a simulated day and source';
comment on column bi.source_day.run_id is 'Id of the run';
comment on column bi.source_day."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.source_day.day is 'Simulated day in the time zone of the process';
comment on column bi.source_day.source_id is 'Id of the source';
comment on column bi.source_day.created_leads_mean is 'Leads created on the day; mean over the complete replications';
comment on column bi.source_day.created_leads_low is 'Leads created on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.created_leads_high is 'Leads created on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.created_leads_total is 'Leads created on the day; sum over the complete replications';
comment on column bi.source_day.won_leads_mean is 'Leads won on the day; mean over the complete replications';
comment on column bi.source_day.won_leads_low is 'Leads won on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.won_leads_high is 'Leads won on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.won_leads_total is 'Leads won on the day; sum over the complete replications';
comment on column bi.source_day.lost_leads_mean is 'Leads lost on the day; mean over the complete replications';
comment on column bi.source_day.lost_leads_low is 'Leads lost on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.lost_leads_high is 'Leads lost on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.lost_leads_total is 'Leads lost on the day; sum over the complete replications';
comment on column bi.source_day.frozen_leads_mean is 'Leads that froze on the day; mean over the complete replications';
comment on column bi.source_day.frozen_leads_low is 'Leads that froze on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.frozen_leads_high is 'Leads that froze on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.frozen_leads_total is 'Leads that froze on the day; sum over the complete replications';
comment on column bi.source_day.thawed_leads_mean is 'Frozen leads that came back on the day; mean over the complete replications';
comment on column bi.source_day.thawed_leads_low is 'Frozen leads that came back on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.thawed_leads_high is 'Frozen leads that came back on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.thawed_leads_total is 'Frozen leads that came back on the day; sum over the complete replications';
comment on column bi.source_day.reopened_leads_mean is 'Lost leads that came back on the day; null where none ever does; mean over the complete replications';
comment on column bi.source_day.reopened_leads_low is 'Lost leads that came back on the day; null where none ever does; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.reopened_leads_high is 'Lost leads that came back on the day; null where none ever does; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.reopened_leads_total is 'Lost leads that came back on the day; null where none ever does; sum over the complete replications';
comment on column bi.source_day.open_at_day_end_leads_mean is 'Leads neither won, lost nor frozen at the end of the day; mean over the complete replications';
comment on column bi.source_day.open_at_day_end_leads_low is 'Leads neither won, lost nor frozen at the end of the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.open_at_day_end_leads_high is 'Leads neither won, lost nor frozen at the end of the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.open_at_day_end_leads_total is 'Leads neither won, lost nor frozen at the end of the day; sum over the complete replications';
comment on column bi.source_day.frozen_at_day_end_leads_mean is 'Leads frozen at the end of the day; mean over the complete replications';
comment on column bi.source_day.frozen_at_day_end_leads_low is 'Leads frozen at the end of the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.frozen_at_day_end_leads_high is 'Leads frozen at the end of the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.frozen_at_day_end_leads_total is 'Leads frozen at the end of the day; sum over the complete replications';
comment on column bi.source_day.revenue_amount_mean is 'Value of the deals won on the day, in units of the currency; mean over the complete replications';
comment on column bi.source_day.revenue_amount_low is 'Value of the deals won on the day, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_day.revenue_amount_high is 'Value of the deals won on the day, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_day.revenue_amount_total is 'Value of the deals won on the day, in units of the currency; sum over the complete replications';
comment on column bi.source_day.currency is 'ISO 4217 code of the amounts';

create view bi.stage_duration with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as stage_id,
    t.name_en as stage_name_en,
    t.name_ru as stage_name_ru,
    t.visits_mean as visits_mean,
    t.visits_low as visits_low,
    t.visits_high as visits_high,
    t.visits_total as visits_total,
    t.visits_per_lead_mean as visits_per_lead_ratio_mean,
    t.visits_per_lead_low as visits_per_lead_ratio_low,
    t.visits_per_lead_high as visits_per_lead_ratio_high,
    t.visits_per_lead_pooled as visits_per_lead_ratio_pooled,
    t.open_mean as open_leads_mean,
    t.open_low as open_leads_low,
    t.open_high as open_leads_high,
    t.open_total as open_leads_total,
    t.stale_mean as stale_leads_mean,
    t.stale_low as stale_leads_low,
    t.stale_high as stale_leads_high,
    t.stale_total as stale_leads_total,
    t.days_per_visit_count as visit_days_count,
    t.days_per_visit_mean as visit_days_mean,
    t.days_per_visit_p05_value as visit_days_p05,
    t.days_per_visit_p25_value as visit_days_p25,
    t.days_per_visit_p50_value as visit_days_p50,
    t.days_per_visit_p75_value as visit_days_p75,
    t.days_per_visit_p90_value as visit_days_p90,
    t.days_per_visit_p95_value as visit_days_p95,
    t.days_per_lead_count as lead_days_count,
    t.days_per_lead_mean as lead_days_mean,
    t.days_per_lead_p05_value as lead_days_p05,
    t.days_per_lead_p25_value as lead_days_p25,
    t.days_per_lead_p50_value as lead_days_p50,
    t.days_per_lead_p75_value as lead_days_p75,
    t.days_per_lead_p90_value as lead_days_p90,
    t.days_per_lead_p95_value as lead_days_p95,
    t.wait_hours_count as wait_hours_count,
    t.wait_hours_mean as wait_hours_mean,
    t.wait_hours_p05_value as wait_hours_p05,
    t.wait_hours_p25_value as wait_hours_p25,
    t.wait_hours_p50_value as wait_hours_p50,
    t.wait_hours_p75_value as wait_hours_p75,
    t.wait_hours_p90_value as wait_hours_p90,
    t.wait_hours_p95_value as wait_hours_p95,
    t.work_hours_count as work_hours_count,
    t.work_hours_mean as work_hours_mean,
    t.work_hours_p05_value as work_hours_p05,
    t.work_hours_p25_value as work_hours_p25,
    t.work_hours_p50_value as work_hours_p50,
    t.work_hours_p75_value as work_hours_p75,
    t.work_hours_p90_value as work_hours_p90,
    t.work_hours_p95_value as work_hours_p95,
    t.lag_days_count as lag_days_count,
    t.lag_days_mean as lag_days_mean,
    t.lag_days_p05_value as lag_days_p05,
    t.lag_days_p25_value as lag_days_p25,
    t.lag_days_p50_value as lag_days_p50,
    t.lag_days_p75_value as lag_days_p75,
    t.lag_days_p90_value as lag_days_p90,
    t.lag_days_p95_value as lag_days_p95
from bi_data.stage_duration t join bi_data.readable_run r using (run_id);
comment on view bi.stage_duration is 'How long leads stay in stages; visits that are not over are not in it; one row a stage';
comment on column bi.stage_duration.run_id is 'Id of the run';
comment on column bi.stage_duration."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.stage_duration.stage_id is 'Id of the stage';
comment on column bi.stage_duration.stage_name_en is 'Name of the stage, English';
comment on column bi.stage_duration.stage_name_ru is 'Name of the stage, Russian';
comment on column bi.stage_duration.visits_mean is 'Visits of the stage; mean over the complete replications';
comment on column bi.stage_duration.visits_low is 'Visits of the stage; lower end of the 95 % confidence interval of the mean';
comment on column bi.stage_duration.visits_high is 'Visits of the stage; upper end of the 95 % confidence interval of the mean';
comment on column bi.stage_duration.visits_total is 'Visits of the stage; sum over the complete replications';
comment on column bi.stage_duration.visits_per_lead_ratio_mean is 'Visits divided by leads that entered the stage; mean over the complete replications';
comment on column bi.stage_duration.visits_per_lead_ratio_low is 'Visits divided by leads that entered the stage; lower end of the 95 % confidence interval of the mean';
comment on column bi.stage_duration.visits_per_lead_ratio_high is 'Visits divided by leads that entered the stage; upper end of the 95 % confidence interval of the mean';
comment on column bi.stage_duration.visits_per_lead_ratio_pooled is 'Visits divided by leads that entered the stage; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.stage_duration.open_leads_mean is 'Leads in the stage at the end; mean over the complete replications';
comment on column bi.stage_duration.open_leads_low is 'Leads in the stage at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.stage_duration.open_leads_high is 'Leads in the stage at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.stage_duration.open_leads_total is 'Leads in the stage at the end; sum over the complete replications';
comment on column bi.stage_duration.stale_leads_mean is 'Leads that grew older in the stage than its stale threshold; mean over the complete replications';
comment on column bi.stage_duration.stale_leads_low is 'Leads that grew older in the stage than its stale threshold; lower end of the 95 % confidence interval of the mean';
comment on column bi.stage_duration.stale_leads_high is 'Leads that grew older in the stage than its stale threshold; upper end of the 95 % confidence interval of the mean';
comment on column bi.stage_duration.stale_leads_total is 'Leads that grew older in the stage than its stale threshold; sum over the complete replications';
comment on column bi.stage_duration.visit_days_count is 'Time from entering to leaving: how many durations, over all complete replications';
comment on column bi.stage_duration.visit_days_mean is 'Time from entering to leaving, in days; mean';
comment on column bi.stage_duration.visit_days_p05 is 'Time from entering to leaving, in days; 5 % quantile over all complete replications';
comment on column bi.stage_duration.visit_days_p25 is 'Time from entering to leaving, in days; 25 % quantile over all complete replications';
comment on column bi.stage_duration.visit_days_p50 is 'Time from entering to leaving, in days; 50 % quantile over all complete replications';
comment on column bi.stage_duration.visit_days_p75 is 'Time from entering to leaving, in days; 75 % quantile over all complete replications';
comment on column bi.stage_duration.visit_days_p90 is 'Time from entering to leaving, in days; 90 % quantile over all complete replications';
comment on column bi.stage_duration.visit_days_p95 is 'Time from entering to leaving, in days; 95 % quantile over all complete replications';
comment on column bi.stage_duration.lead_days_count is 'The same, summed over the visits of a lead that has ended: how many durations, over all complete replications';
comment on column bi.stage_duration.lead_days_mean is 'The same, summed over the visits of a lead that has ended, in days; mean';
comment on column bi.stage_duration.lead_days_p05 is 'The same, summed over the visits of a lead that has ended, in days; 5 % quantile over all complete replications';
comment on column bi.stage_duration.lead_days_p25 is 'The same, summed over the visits of a lead that has ended, in days; 25 % quantile over all complete replications';
comment on column bi.stage_duration.lead_days_p50 is 'The same, summed over the visits of a lead that has ended, in days; 50 % quantile over all complete replications';
comment on column bi.stage_duration.lead_days_p75 is 'The same, summed over the visits of a lead that has ended, in days; 75 % quantile over all complete replications';
comment on column bi.stage_duration.lead_days_p90 is 'The same, summed over the visits of a lead that has ended, in days; 90 % quantile over all complete replications';
comment on column bi.stage_duration.lead_days_p95 is 'The same, summed over the visits of a lead that has ended, in days; 95 % quantile over all complete replications';
comment on column bi.stage_duration.wait_hours_count is 'Time from entering to the beginning of work: how many durations, over all complete replications';
comment on column bi.stage_duration.wait_hours_mean is 'Time from entering to the beginning of work, in hours; mean';
comment on column bi.stage_duration.wait_hours_p05 is 'Time from entering to the beginning of work, in hours; 5 % quantile over all complete replications';
comment on column bi.stage_duration.wait_hours_p25 is 'Time from entering to the beginning of work, in hours; 25 % quantile over all complete replications';
comment on column bi.stage_duration.wait_hours_p50 is 'Time from entering to the beginning of work, in hours; 50 % quantile over all complete replications';
comment on column bi.stage_duration.wait_hours_p75 is 'Time from entering to the beginning of work, in hours; 75 % quantile over all complete replications';
comment on column bi.stage_duration.wait_hours_p90 is 'Time from entering to the beginning of work, in hours; 90 % quantile over all complete replications';
comment on column bi.stage_duration.wait_hours_p95 is 'Time from entering to the beginning of work, in hours; 95 % quantile over all complete replications';
comment on column bi.stage_duration.work_hours_count is 'Time from the beginning of work to its end: how many durations, over all complete replications';
comment on column bi.stage_duration.work_hours_mean is 'Time from the beginning of work to its end, in hours; mean';
comment on column bi.stage_duration.work_hours_p05 is 'Time from the beginning of work to its end, in hours; 5 % quantile over all complete replications';
comment on column bi.stage_duration.work_hours_p25 is 'Time from the beginning of work to its end, in hours; 25 % quantile over all complete replications';
comment on column bi.stage_duration.work_hours_p50 is 'Time from the beginning of work to its end, in hours; 50 % quantile over all complete replications';
comment on column bi.stage_duration.work_hours_p75 is 'Time from the beginning of work to its end, in hours; 75 % quantile over all complete replications';
comment on column bi.stage_duration.work_hours_p90 is 'Time from the beginning of work to its end, in hours; 90 % quantile over all complete replications';
comment on column bi.stage_duration.work_hours_p95 is 'Time from the beginning of work to its end, in hours; 95 % quantile over all complete replications';
comment on column bi.stage_duration.lag_days_count is 'Time from the end of the last work to leaving: how many durations, over all complete replications';
comment on column bi.stage_duration.lag_days_mean is 'Time from the end of the last work to leaving, in days; mean';
comment on column bi.stage_duration.lag_days_p05 is 'Time from the end of the last work to leaving, in days; 5 % quantile over all complete replications';
comment on column bi.stage_duration.lag_days_p25 is 'Time from the end of the last work to leaving, in days; 25 % quantile over all complete replications';
comment on column bi.stage_duration.lag_days_p50 is 'Time from the end of the last work to leaving, in days; 50 % quantile over all complete replications';
comment on column bi.stage_duration.lag_days_p75 is 'Time from the end of the last work to leaving, in days; 75 % quantile over all complete replications';
comment on column bi.stage_duration.lag_days_p90 is 'Time from the end of the last work to leaving, in days; 90 % quantile over all complete replications';
comment on column bi.stage_duration.lag_days_p95 is 'Time from the end of the last work to leaving, in days; 95 % quantile over all complete replications';

create view bi.frozen_by_reason with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.reason as reason_id,
    t.reason_name_en as reason_name_en,
    t.reason_name_ru as reason_name_ru,
    t.frozen_mean as frozen_leads_mean,
    t.frozen_low as frozen_leads_low,
    t.frozen_high as frozen_leads_high,
    t.frozen_total as frozen_leads_total,
    t.episodes_mean as freeze_episodes_mean,
    t.episodes_low as freeze_episodes_low,
    t.episodes_high as freeze_episodes_high,
    t.episodes_total as freeze_episodes_total,
    t.thawed_mean as thawed_episodes_mean,
    t.thawed_low as thawed_episodes_low,
    t.thawed_high as thawed_episodes_high,
    t.thawed_total as thawed_episodes_total,
    t.thaw_rate_mean as thaw_ratio_mean,
    t.thaw_rate_low as thaw_ratio_low,
    t.thaw_rate_high as thaw_ratio_high,
    t.thaw_rate_pooled as thaw_ratio_pooled,
    t.value_mean as value_amount_mean,
    t.value_low as value_amount_low,
    t.value_high as value_amount_high,
    t.value_total as value_amount_total,
    t.time_frozen_days_count as frozen_days_count,
    t.time_frozen_days_mean as frozen_days_mean,
    t.time_frozen_days_p05_value as frozen_days_p05,
    t.time_frozen_days_p25_value as frozen_days_p25,
    t.time_frozen_days_p50_value as frozen_days_p50,
    t.time_frozen_days_p75_value as frozen_days_p75,
    t.time_frozen_days_p90_value as frozen_days_p90,
    t.time_frozen_days_p95_value as frozen_days_p95,
    r.currency as currency
from bi_data.frozen_by_reason t join bi_data.readable_run r using (run_id);
comment on view bi.frozen_by_reason is 'Frozen leads by reason; one row a reason';
comment on column bi.frozen_by_reason.run_id is 'Id of the run';
comment on column bi.frozen_by_reason."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.frozen_by_reason.reason_id is 'Id of the reason';
comment on column bi.frozen_by_reason.reason_name_en is 'Name of the reason, English';
comment on column bi.frozen_by_reason.reason_name_ru is 'Name of the reason, Russian';
comment on column bi.frozen_by_reason.frozen_leads_mean is 'Leads frozen at the end; mean over the complete replications';
comment on column bi.frozen_by_reason.frozen_leads_low is 'Leads frozen at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.frozen_leads_high is 'Leads frozen at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.frozen_leads_total is 'Leads frozen at the end; sum over the complete replications';
comment on column bi.frozen_by_reason.freeze_episodes_mean is 'How often leads froze; mean over the complete replications';
comment on column bi.frozen_by_reason.freeze_episodes_low is 'How often leads froze; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.freeze_episodes_high is 'How often leads froze; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.freeze_episodes_total is 'How often leads froze; sum over the complete replications';
comment on column bi.frozen_by_reason.thawed_episodes_mean is 'How often frozen leads came back; mean over the complete replications';
comment on column bi.frozen_by_reason.thawed_episodes_low is 'How often frozen leads came back; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.thawed_episodes_high is 'How often frozen leads came back; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.thawed_episodes_total is 'How often frozen leads came back; sum over the complete replications';
comment on column bi.frozen_by_reason.thaw_ratio_mean is 'Returns divided by episodes; mean over the complete replications';
comment on column bi.frozen_by_reason.thaw_ratio_low is 'Returns divided by episodes; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.thaw_ratio_high is 'Returns divided by episodes; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.thaw_ratio_pooled is 'Returns divided by episodes; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.frozen_by_reason.value_amount_mean is 'Value of the leads frozen at the end; null where not known, in units of the currency; mean over the complete replications';
comment on column bi.frozen_by_reason.value_amount_low is 'Value of the leads frozen at the end; null where not known, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.value_amount_high is 'Value of the leads frozen at the end; null where not known, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason.value_amount_total is 'Value of the leads frozen at the end; null where not known, in units of the currency; sum over the complete replications';
comment on column bi.frozen_by_reason.frozen_days_count is 'Time from freezing to thawing or loss; those frozen at the end are not in it: how many durations, over all complete replications';
comment on column bi.frozen_by_reason.frozen_days_mean is 'Time from freezing to thawing or loss; those frozen at the end are not in it, in days; mean';
comment on column bi.frozen_by_reason.frozen_days_p05 is 'Time from freezing to thawing or loss; those frozen at the end are not in it, in days; 5 % quantile over all complete replications';
comment on column bi.frozen_by_reason.frozen_days_p25 is 'Time from freezing to thawing or loss; those frozen at the end are not in it, in days; 25 % quantile over all complete replications';
comment on column bi.frozen_by_reason.frozen_days_p50 is 'Time from freezing to thawing or loss; those frozen at the end are not in it, in days; 50 % quantile over all complete replications';
comment on column bi.frozen_by_reason.frozen_days_p75 is 'Time from freezing to thawing or loss; those frozen at the end are not in it, in days; 75 % quantile over all complete replications';
comment on column bi.frozen_by_reason.frozen_days_p90 is 'Time from freezing to thawing or loss; those frozen at the end are not in it, in days; 90 % quantile over all complete replications';
comment on column bi.frozen_by_reason.frozen_days_p95 is 'Time from freezing to thawing or loss; those frozen at the end are not in it, in days; 95 % quantile over all complete replications';
comment on column bi.frozen_by_reason.currency is 'ISO 4217 code of the amounts';

create view bi.frozen_by_stage with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.stage as stage_id,
    t.stage_name_en as stage_name_en,
    t.stage_name_ru as stage_name_ru,
    t.frozen_mean as frozen_leads_mean,
    t.frozen_low as frozen_leads_low,
    t.frozen_high as frozen_leads_high,
    t.frozen_total as frozen_leads_total,
    t.episodes_mean as freeze_episodes_mean,
    t.episodes_low as freeze_episodes_low,
    t.episodes_high as freeze_episodes_high,
    t.episodes_total as freeze_episodes_total,
    t.thawed_mean as thawed_episodes_mean,
    t.thawed_low as thawed_episodes_low,
    t.thawed_high as thawed_episodes_high,
    t.thawed_total as thawed_episodes_total,
    t.thaw_rate_mean as thaw_ratio_mean,
    t.thaw_rate_low as thaw_ratio_low,
    t.thaw_rate_high as thaw_ratio_high,
    t.thaw_rate_pooled as thaw_ratio_pooled,
    t.value_mean as value_amount_mean,
    t.value_low as value_amount_low,
    t.value_high as value_amount_high,
    t.value_total as value_amount_total,
    r.currency as currency
from bi_data.frozen_by_stage t join bi_data.readable_run r using (run_id);
comment on view bi.frozen_by_stage is 'Frozen leads by the stage they froze in; one row a stage';
comment on column bi.frozen_by_stage.run_id is 'Id of the run';
comment on column bi.frozen_by_stage."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.frozen_by_stage.stage_id is 'Id of the stage';
comment on column bi.frozen_by_stage.stage_name_en is 'Name of the stage, English';
comment on column bi.frozen_by_stage.stage_name_ru is 'Name of the stage, Russian';
comment on column bi.frozen_by_stage.frozen_leads_mean is 'Leads frozen at the end; mean over the complete replications';
comment on column bi.frozen_by_stage.frozen_leads_low is 'Leads frozen at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.frozen_leads_high is 'Leads frozen at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.frozen_leads_total is 'Leads frozen at the end; sum over the complete replications';
comment on column bi.frozen_by_stage.freeze_episodes_mean is 'How often leads froze; mean over the complete replications';
comment on column bi.frozen_by_stage.freeze_episodes_low is 'How often leads froze; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.freeze_episodes_high is 'How often leads froze; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.freeze_episodes_total is 'How often leads froze; sum over the complete replications';
comment on column bi.frozen_by_stage.thawed_episodes_mean is 'How often frozen leads came back; mean over the complete replications';
comment on column bi.frozen_by_stage.thawed_episodes_low is 'How often frozen leads came back; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.thawed_episodes_high is 'How often frozen leads came back; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.thawed_episodes_total is 'How often frozen leads came back; sum over the complete replications';
comment on column bi.frozen_by_stage.thaw_ratio_mean is 'Returns divided by episodes; mean over the complete replications';
comment on column bi.frozen_by_stage.thaw_ratio_low is 'Returns divided by episodes; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.thaw_ratio_high is 'Returns divided by episodes; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.thaw_ratio_pooled is 'Returns divided by episodes; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.frozen_by_stage.value_amount_mean is 'Value of the leads frozen at the end; null where not known, in units of the currency; mean over the complete replications';
comment on column bi.frozen_by_stage.value_amount_low is 'Value of the leads frozen at the end; null where not known, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.value_amount_high is 'Value of the leads frozen at the end; null where not known, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_stage.value_amount_total is 'Value of the leads frozen at the end; null where not known, in units of the currency; sum over the complete replications';
comment on column bi.frozen_by_stage.currency is 'ISO 4217 code of the amounts';

create view bi.frozen_by_reason_and_stage with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.reason as reason_id,
    t.reason_name_en as reason_name_en,
    t.reason_name_ru as reason_name_ru,
    t.stage as stage_id,
    t.stage_name_en as stage_name_en,
    t.stage_name_ru as stage_name_ru,
    t.frozen_mean as frozen_leads_mean,
    t.frozen_low as frozen_leads_low,
    t.frozen_high as frozen_leads_high,
    t.frozen_total as frozen_leads_total,
    t.episodes_mean as freeze_episodes_mean,
    t.episodes_low as freeze_episodes_low,
    t.episodes_high as freeze_episodes_high,
    t.episodes_total as freeze_episodes_total,
    t.thawed_mean as thawed_episodes_mean,
    t.thawed_low as thawed_episodes_low,
    t.thawed_high as thawed_episodes_high,
    t.thawed_total as thawed_episodes_total,
    t.thaw_rate_mean as thaw_ratio_mean,
    t.thaw_rate_low as thaw_ratio_low,
    t.thaw_rate_high as thaw_ratio_high,
    t.thaw_rate_pooled as thaw_ratio_pooled,
    t.value_mean as value_amount_mean,
    t.value_low as value_amount_low,
    t.value_high as value_amount_high,
    t.value_total as value_amount_total,
    r.currency as currency
from bi_data.frozen_by_reason_and_stage t join bi_data.readable_run r using (run_id);
comment on view bi.frozen_by_reason_and_stage is 'Frozen leads by reason and stage, where any lead has frozen';
comment on column bi.frozen_by_reason_and_stage.run_id is 'Id of the run';
comment on column bi.frozen_by_reason_and_stage."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.frozen_by_reason_and_stage.reason_id is 'Id of the reason';
comment on column bi.frozen_by_reason_and_stage.reason_name_en is 'Name of the reason, English';
comment on column bi.frozen_by_reason_and_stage.reason_name_ru is 'Name of the reason, Russian';
comment on column bi.frozen_by_reason_and_stage.stage_id is 'Id of the stage';
comment on column bi.frozen_by_reason_and_stage.stage_name_en is 'Name of the stage, English';
comment on column bi.frozen_by_reason_and_stage.stage_name_ru is 'Name of the stage, Russian';
comment on column bi.frozen_by_reason_and_stage.frozen_leads_mean is 'Leads frozen at the end; mean over the complete replications';
comment on column bi.frozen_by_reason_and_stage.frozen_leads_low is 'Leads frozen at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.frozen_leads_high is 'Leads frozen at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.frozen_leads_total is 'Leads frozen at the end; sum over the complete replications';
comment on column bi.frozen_by_reason_and_stage.freeze_episodes_mean is 'How often leads froze; mean over the complete replications';
comment on column bi.frozen_by_reason_and_stage.freeze_episodes_low is 'How often leads froze; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.freeze_episodes_high is 'How often leads froze; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.freeze_episodes_total is 'How often leads froze; sum over the complete replications';
comment on column bi.frozen_by_reason_and_stage.thawed_episodes_mean is 'How often frozen leads came back; mean over the complete replications';
comment on column bi.frozen_by_reason_and_stage.thawed_episodes_low is 'How often frozen leads came back; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.thawed_episodes_high is 'How often frozen leads came back; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.thawed_episodes_total is 'How often frozen leads came back; sum over the complete replications';
comment on column bi.frozen_by_reason_and_stage.thaw_ratio_mean is 'Returns divided by episodes; mean over the complete replications';
comment on column bi.frozen_by_reason_and_stage.thaw_ratio_low is 'Returns divided by episodes; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.thaw_ratio_high is 'Returns divided by episodes; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.thaw_ratio_pooled is 'Returns divided by episodes; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.frozen_by_reason_and_stage.value_amount_mean is 'Value of the leads frozen at the end; null where not known, in units of the currency; mean over the complete replications';
comment on column bi.frozen_by_reason_and_stage.value_amount_low is 'Value of the leads frozen at the end; null where not known, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.value_amount_high is 'Value of the leads frozen at the end; null where not known, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.frozen_by_reason_and_stage.value_amount_total is 'Value of the leads frozen at the end; null where not known, in units of the currency; sum over the complete replications';
comment on column bi.frozen_by_reason_and_stage.currency is 'ISO 4217 code of the amounts';

create view bi.early_warning with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.chart as chart,
    t.monitored_weeks as monitored_weeks,
    t.centre_mean as centre_ratio_mean,
    t.centre_low as centre_ratio_low,
    t.centre_high as centre_ratio_high,
    t.centre_pooled as centre_ratio_pooled,
    t.fires_mean as fires_ratio_mean,
    t.fires_low as fires_ratio_low,
    t.fires_high as fires_ratio_high,
    t.fires_pooled as fires_ratio_pooled,
    t.first_signal_date as first_signal_day,
    t.direction as direction
from bi_data.early_warning t join bi_data.readable_run r using (run_id);
comment on view bi.early_warning is 'Early warning: control charts (EWMA) of the weekly share of visits that end by freezing, and of leads in progress that are frozen; one row a chart';
comment on column bi.early_warning.run_id is 'Id of the run';
comment on column bi.early_warning."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.early_warning.chart is 'visits or stock';
comment on column bi.early_warning.monitored_weeks is 'Whole weeks after the baseline';
comment on column bi.early_warning.centre_ratio_mean is 'Share over the baseline; mean over the complete replications';
comment on column bi.early_warning.centre_ratio_low is 'Share over the baseline; lower end of the 95 % confidence interval of the mean';
comment on column bi.early_warning.centre_ratio_high is 'Share over the baseline; upper end of the 95 % confidence interval of the mean';
comment on column bi.early_warning.centre_ratio_pooled is 'Share over the baseline; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.early_warning.fires_ratio_mean is 'Share of the replications whose chart gives a signal in any week; mean over the complete replications';
comment on column bi.early_warning.fires_ratio_low is 'Share of the replications whose chart gives a signal in any week; lower end of the 95 % confidence interval of the mean';
comment on column bi.early_warning.fires_ratio_high is 'Share of the replications whose chart gives a signal in any week; upper end of the 95 % confidence interval of the mean';
comment on column bi.early_warning.fires_ratio_pooled is 'Share of the replications whose chart gives a signal in any week; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.early_warning.first_signal_day is 'Monday of the week of the first signal: the median over the replications that have one; null where none has';
comment on column bi.early_warning.direction is 'UP or DOWN: where most first signals say the share has moved';

create view bi.early_warning_week with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.chart as chart,
    t."date" as week_start_day,
    t.baseline as is_baseline,
    t.observed_mean as observed_ratio_mean,
    t.observed_low as observed_ratio_low,
    t.observed_high as observed_ratio_high,
    t.observed_pooled as observed_ratio_pooled,
    t.ewma_mean as ewma_ratio_mean,
    t.ewma_low as ewma_ratio_low,
    t.ewma_high as ewma_ratio_high,
    t.ewma_pooled as ewma_ratio_pooled,
    t.lower_mean as lower_limit_ratio_mean,
    t.lower_low as lower_limit_ratio_low,
    t.lower_high as lower_limit_ratio_high,
    t.lower_pooled as lower_limit_ratio_pooled,
    t.upper_mean as upper_limit_ratio_mean,
    t.upper_low as upper_limit_ratio_low,
    t.upper_high as upper_limit_ratio_high,
    t.upper_pooled as upper_limit_ratio_pooled,
    t.signalling_mean as signalling_ratio_mean,
    t.signalling_low as signalling_ratio_low,
    t.signalling_high as signalling_ratio_high,
    t.signalling_pooled as signalling_ratio_pooled,
    t.fired_mean as fired_ratio_mean,
    t.fired_low as fired_ratio_low,
    t.fired_high as fired_ratio_high,
    t.fired_pooled as fired_ratio_pooled,
    t.signal as is_signal
from bi_data.early_warning_week t join bi_data.readable_run r using (run_id);
comment on view bi.early_warning_week is 'The weeks of the early warning charts; means over the replications; one row a chart and week';
comment on column bi.early_warning_week.run_id is 'Id of the run';
comment on column bi.early_warning_week."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.early_warning_week.chart is 'visits or stock';
comment on column bi.early_warning_week.week_start_day is 'Monday of the week';
comment on column bi.early_warning_week.is_baseline is 'Whether the centre is taken from the week too; such weeks have no limits';
comment on column bi.early_warning_week.observed_ratio_mean is 'Share of the week; mean over the complete replications';
comment on column bi.early_warning_week.observed_ratio_low is 'Share of the week; lower end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.observed_ratio_high is 'Share of the week; upper end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.observed_ratio_pooled is 'Share of the week; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.early_warning_week.ewma_ratio_mean is 'Moving average; mean over the complete replications';
comment on column bi.early_warning_week.ewma_ratio_low is 'Moving average; lower end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.ewma_ratio_high is 'Moving average; upper end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.ewma_ratio_pooled is 'Moving average; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.early_warning_week.lower_limit_ratio_mean is 'Lower control limit; mean over the complete replications';
comment on column bi.early_warning_week.lower_limit_ratio_low is 'Lower control limit; lower end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.lower_limit_ratio_high is 'Lower control limit; upper end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.lower_limit_ratio_pooled is 'Lower control limit; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.early_warning_week.upper_limit_ratio_mean is 'Upper control limit; mean over the complete replications';
comment on column bi.early_warning_week.upper_limit_ratio_low is 'Upper control limit; lower end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.upper_limit_ratio_high is 'Upper control limit; upper end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.upper_limit_ratio_pooled is 'Upper control limit; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.early_warning_week.signalling_ratio_mean is 'Share of the replications beyond a limit in the week; mean over the complete replications';
comment on column bi.early_warning_week.signalling_ratio_low is 'Share of the replications beyond a limit in the week; lower end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.signalling_ratio_high is 'Share of the replications beyond a limit in the week; upper end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.signalling_ratio_pooled is 'Share of the replications beyond a limit in the week; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.early_warning_week.fired_ratio_mean is 'Share of the replications that have given a signal by the end of the week; mean over the complete replications';
comment on column bi.early_warning_week.fired_ratio_low is 'Share of the replications that have given a signal by the end of the week; lower end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.fired_ratio_high is 'Share of the replications that have given a signal by the end of the week; upper end of the 95 % confidence interval of the mean';
comment on column bi.early_warning_week.fired_ratio_pooled is 'Share of the replications that have given a signal by the end of the week; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.early_warning_week.is_signal is 'Whether at least half of the replications have';

create view bi.lost_by_reason with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.reason as reason_id,
    t.reason_name_en as reason_name_en,
    t.reason_name_ru as reason_name_ru,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.share_mean as share_of_losses_ratio_mean,
    t.share_low as share_of_losses_ratio_low,
    t.share_high as share_of_losses_ratio_high,
    t.share_pooled as share_of_losses_ratio_pooled,
    t.reopened_mean as reopened_leads_mean,
    t.reopened_low as reopened_leads_low,
    t.reopened_high as reopened_leads_high,
    t.reopened_total as reopened_leads_total
from bi_data.lost_by_reason t join bi_data.readable_run r using (run_id);
comment on view bi.lost_by_reason is 'Lost leads by reason; one row a reason';
comment on column bi.lost_by_reason.run_id is 'Id of the run';
comment on column bi.lost_by_reason."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.lost_by_reason.reason_id is 'Id of the reason';
comment on column bi.lost_by_reason.reason_name_en is 'Name of the reason, English';
comment on column bi.lost_by_reason.reason_name_ru is 'Name of the reason, Russian';
comment on column bi.lost_by_reason.lost_leads_mean is 'Leads lost at the end; mean over the complete replications';
comment on column bi.lost_by_reason.lost_leads_low is 'Leads lost at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason.lost_leads_high is 'Leads lost at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason.lost_leads_total is 'Leads lost at the end; sum over the complete replications';
comment on column bi.lost_by_reason.share_of_losses_ratio_mean is 'Share of all losses; mean over the complete replications';
comment on column bi.lost_by_reason.share_of_losses_ratio_low is 'Share of all losses; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason.share_of_losses_ratio_high is 'Share of all losses; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason.share_of_losses_ratio_pooled is 'Share of all losses; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.lost_by_reason.reopened_leads_mean is 'How often leads lost so came back; null where no lead of the run did; mean over the complete replications';
comment on column bi.lost_by_reason.reopened_leads_low is 'How often leads lost so came back; null where no lead of the run did; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason.reopened_leads_high is 'How often leads lost so came back; null where no lead of the run did; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason.reopened_leads_total is 'How often leads lost so came back; null where no lead of the run did; sum over the complete replications';

create view bi.lost_by_stage with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.stage as stage_id,
    t.stage_name_en as stage_name_en,
    t.stage_name_ru as stage_name_ru,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.share_mean as share_of_losses_ratio_mean,
    t.share_low as share_of_losses_ratio_low,
    t.share_high as share_of_losses_ratio_high,
    t.share_pooled as share_of_losses_ratio_pooled,
    t.reopened_mean as reopened_leads_mean,
    t.reopened_low as reopened_leads_low,
    t.reopened_high as reopened_leads_high,
    t.reopened_total as reopened_leads_total
from bi_data.lost_by_stage t join bi_data.readable_run r using (run_id);
comment on view bi.lost_by_stage is 'Lost leads by the stage they were lost in; one row a stage';
comment on column bi.lost_by_stage.run_id is 'Id of the run';
comment on column bi.lost_by_stage."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.lost_by_stage.stage_id is 'Id of the stage';
comment on column bi.lost_by_stage.stage_name_en is 'Name of the stage, English';
comment on column bi.lost_by_stage.stage_name_ru is 'Name of the stage, Russian';
comment on column bi.lost_by_stage.lost_leads_mean is 'Leads lost at the end; mean over the complete replications';
comment on column bi.lost_by_stage.lost_leads_low is 'Leads lost at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_stage.lost_leads_high is 'Leads lost at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_stage.lost_leads_total is 'Leads lost at the end; sum over the complete replications';
comment on column bi.lost_by_stage.share_of_losses_ratio_mean is 'Share of all losses; mean over the complete replications';
comment on column bi.lost_by_stage.share_of_losses_ratio_low is 'Share of all losses; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_stage.share_of_losses_ratio_high is 'Share of all losses; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_stage.share_of_losses_ratio_pooled is 'Share of all losses; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.lost_by_stage.reopened_leads_mean is 'How often leads lost so came back; null where no lead of the run did; mean over the complete replications';
comment on column bi.lost_by_stage.reopened_leads_low is 'How often leads lost so came back; null where no lead of the run did; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_stage.reopened_leads_high is 'How often leads lost so came back; null where no lead of the run did; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_stage.reopened_leads_total is 'How often leads lost so came back; null where no lead of the run did; sum over the complete replications';

create view bi.lost_by_reason_and_stage with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.reason as reason_id,
    t.reason_name_en as reason_name_en,
    t.reason_name_ru as reason_name_ru,
    t.stage as stage_id,
    t.stage_name_en as stage_name_en,
    t.stage_name_ru as stage_name_ru,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.share_mean as share_of_losses_ratio_mean,
    t.share_low as share_of_losses_ratio_low,
    t.share_high as share_of_losses_ratio_high,
    t.share_pooled as share_of_losses_ratio_pooled,
    t.reopened_mean as reopened_leads_mean,
    t.reopened_low as reopened_leads_low,
    t.reopened_high as reopened_leads_high,
    t.reopened_total as reopened_leads_total
from bi_data.lost_by_reason_and_stage t join bi_data.readable_run r using (run_id);
comment on view bi.lost_by_reason_and_stage is 'Lost leads by reason and stage, where any lead was lost';
comment on column bi.lost_by_reason_and_stage.run_id is 'Id of the run';
comment on column bi.lost_by_reason_and_stage."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.lost_by_reason_and_stage.reason_id is 'Id of the reason';
comment on column bi.lost_by_reason_and_stage.reason_name_en is 'Name of the reason, English';
comment on column bi.lost_by_reason_and_stage.reason_name_ru is 'Name of the reason, Russian';
comment on column bi.lost_by_reason_and_stage.stage_id is 'Id of the stage';
comment on column bi.lost_by_reason_and_stage.stage_name_en is 'Name of the stage, English';
comment on column bi.lost_by_reason_and_stage.stage_name_ru is 'Name of the stage, Russian';
comment on column bi.lost_by_reason_and_stage.lost_leads_mean is 'Leads lost at the end; mean over the complete replications';
comment on column bi.lost_by_reason_and_stage.lost_leads_low is 'Leads lost at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason_and_stage.lost_leads_high is 'Leads lost at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason_and_stage.lost_leads_total is 'Leads lost at the end; sum over the complete replications';
comment on column bi.lost_by_reason_and_stage.share_of_losses_ratio_mean is 'Share of all losses; mean over the complete replications';
comment on column bi.lost_by_reason_and_stage.share_of_losses_ratio_low is 'Share of all losses; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason_and_stage.share_of_losses_ratio_high is 'Share of all losses; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason_and_stage.share_of_losses_ratio_pooled is 'Share of all losses; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.lost_by_reason_and_stage.reopened_leads_mean is 'How often leads lost so came back; null where no lead of the run did; mean over the complete replications';
comment on column bi.lost_by_reason_and_stage.reopened_leads_low is 'How often leads lost so came back; null where no lead of the run did; lower end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason_and_stage.reopened_leads_high is 'How often leads lost so came back; null where no lead of the run did; upper end of the 95 % confidence interval of the mean';
comment on column bi.lost_by_reason_and_stage.reopened_leads_total is 'How often leads lost so came back; null where no lead of the run did; sum over the complete replications';

create view bi.role with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as role_id,
    t.name_en as role_name_en,
    t.name_ru as role_name_ru,
    t.capacity_mean as capacity_people_mean,
    t.capacity_low as capacity_people_low,
    t.capacity_high as capacity_people_high,
    t.capacity_total as capacity_people_total,
    t.utilisation_mean as utilisation_ratio_mean,
    t.utilisation_low as utilisation_ratio_low,
    t.utilisation_high as utilisation_ratio_high,
    t.utilisation_pooled as utilisation_ratio_pooled,
    t.mean_queue_mean as queue_leads_mean,
    t.mean_queue_low as queue_leads_low,
    t.mean_queue_high as queue_leads_high,
    t.mean_queue_total as queue_leads_total,
    t.mean_wait_hours_mean as wait_hours_mean,
    t.mean_wait_hours_low as wait_hours_low,
    t.mean_wait_hours_high as wait_hours_high,
    t.mean_wait_hours_pooled as wait_hours_pooled,
    t.served_mean as served_leads_mean,
    t.served_low as served_leads_low,
    t.served_high as served_leads_high,
    t.served_total as served_leads_total,
    t.cost_mean as cost_amount_mean,
    t.cost_low as cost_amount_low,
    t.cost_high as cost_amount_high,
    t.cost_total as cost_amount_total,
    r.currency as currency
from bi_data.role t join bi_data.readable_run r using (run_id);
comment on view bi.role is 'How busy roles are; one row a role';
comment on column bi.role.run_id is 'Id of the run';
comment on column bi.role."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.role.role_id is 'Id of the role';
comment on column bi.role.role_name_en is 'Name of the role, English';
comment on column bi.role.role_name_ru is 'Name of the role, Russian';
comment on column bi.role.capacity_people_mean is 'People of the role; mean over the complete replications';
comment on column bi.role.capacity_people_low is 'People of the role; lower end of the 95 % confidence interval of the mean';
comment on column bi.role.capacity_people_high is 'People of the role; upper end of the 95 % confidence interval of the mean';
comment on column bi.role.capacity_people_total is 'People of the role; sum over the complete replications';
comment on column bi.role.utilisation_ratio_mean is 'Hours worked divided by open hours; mean over the complete replications';
comment on column bi.role.utilisation_ratio_low is 'Hours worked divided by open hours; lower end of the 95 % confidence interval of the mean';
comment on column bi.role.utilisation_ratio_high is 'Hours worked divided by open hours; upper end of the 95 % confidence interval of the mean';
comment on column bi.role.utilisation_ratio_pooled is 'Hours worked divided by open hours; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.role.queue_leads_mean is 'Leads waiting, on average over the time; mean over the complete replications';
comment on column bi.role.queue_leads_low is 'Leads waiting, on average over the time; lower end of the 95 % confidence interval of the mean';
comment on column bi.role.queue_leads_high is 'Leads waiting, on average over the time; upper end of the 95 % confidence interval of the mean';
comment on column bi.role.queue_leads_total is 'Leads waiting, on average over the time; sum over the complete replications';
comment on column bi.role.wait_hours_mean is 'Hours from entering the queue to getting a person; mean over the complete replications';
comment on column bi.role.wait_hours_low is 'Hours from entering the queue to getting a person; lower end of the 95 % confidence interval of the mean';
comment on column bi.role.wait_hours_high is 'Hours from entering the queue to getting a person; upper end of the 95 % confidence interval of the mean';
comment on column bi.role.wait_hours_pooled is 'Hours from entering the queue to getting a person; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.role.served_leads_mean is 'Leads that got a person; mean over the complete replications';
comment on column bi.role.served_leads_low is 'Leads that got a person; lower end of the 95 % confidence interval of the mean';
comment on column bi.role.served_leads_high is 'Leads that got a person; upper end of the 95 % confidence interval of the mean';
comment on column bi.role.served_leads_total is 'Leads that got a person; sum over the complete replications';
comment on column bi.role.cost_amount_mean is 'Cost of the opening time; null where it costs nothing or is that of named people, in units of the currency; mean over the complete replications';
comment on column bi.role.cost_amount_low is 'Cost of the opening time; null where it costs nothing or is that of named people, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.role.cost_amount_high is 'Cost of the opening time; null where it costs nothing or is that of named people, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.role.cost_amount_total is 'Cost of the opening time; null where it costs nothing or is that of named people, in units of the currency; sum over the complete replications';
comment on column bi.role.currency is 'ISO 4217 code of the amounts';

create view bi.person with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as person_id,
    t.name_en as person_name_en,
    t.name_ru as person_name_ru,
    t.utilisation_mean as utilisation_ratio_mean,
    t.utilisation_low as utilisation_ratio_low,
    t.utilisation_high as utilisation_ratio_high,
    t.utilisation_pooled as utilisation_ratio_pooled,
    t.open_hours_mean as working_hours_mean,
    t.open_hours_low as working_hours_low,
    t.open_hours_high as working_hours_high,
    t.open_hours_total as working_hours_total,
    t.busy_hours_mean as busy_hours_mean,
    t.busy_hours_low as busy_hours_low,
    t.busy_hours_high as busy_hours_high,
    t.busy_hours_total as busy_hours_total,
    t.leads_mean as taken_leads_mean,
    t.leads_low as taken_leads_low,
    t.leads_high as taken_leads_high,
    t.leads_total as taken_leads_total,
    t.cost_mean as cost_amount_mean,
    t.cost_low as cost_amount_low,
    t.cost_high as cost_amount_high,
    t.cost_total as cost_amount_total,
    t.cost_per_hour_worked_mean as cost_per_hour_worked_amount_mean,
    t.cost_per_hour_worked_low as cost_per_hour_worked_amount_low,
    t.cost_per_hour_worked_high as cost_per_hour_worked_amount_high,
    t.cost_per_hour_worked_pooled as cost_per_hour_worked_amount_pooled,
    r.currency as currency
from bi_data.person t join bi_data.readable_run r using (run_id);
comment on view bi.person is 'How busy named people are; one row a person';
comment on column bi.person.run_id is 'Id of the run';
comment on column bi.person."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.person.person_id is 'Id of the person';
comment on column bi.person.person_name_en is 'Name of the person, English';
comment on column bi.person.person_name_ru is 'Name of the person, Russian';
comment on column bi.person.utilisation_ratio_mean is 'Hours worked divided by working hours; mean over the complete replications';
comment on column bi.person.utilisation_ratio_low is 'Hours worked divided by working hours; lower end of the 95 % confidence interval of the mean';
comment on column bi.person.utilisation_ratio_high is 'Hours worked divided by working hours; upper end of the 95 % confidence interval of the mean';
comment on column bi.person.utilisation_ratio_pooled is 'Hours worked divided by working hours; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.person.working_hours_mean is 'Working hours; mean over the complete replications';
comment on column bi.person.working_hours_low is 'Working hours; lower end of the 95 % confidence interval of the mean';
comment on column bi.person.working_hours_high is 'Working hours; upper end of the 95 % confidence interval of the mean';
comment on column bi.person.working_hours_total is 'Working hours; sum over the complete replications';
comment on column bi.person.busy_hours_mean is 'Hours at work on leads; mean over the complete replications';
comment on column bi.person.busy_hours_low is 'Hours at work on leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.person.busy_hours_high is 'Hours at work on leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.person.busy_hours_total is 'Hours at work on leads; sum over the complete replications';
comment on column bi.person.taken_leads_mean is 'Times the person took a lead; mean over the complete replications';
comment on column bi.person.taken_leads_low is 'Times the person took a lead; lower end of the 95 % confidence interval of the mean';
comment on column bi.person.taken_leads_high is 'Times the person took a lead; upper end of the 95 % confidence interval of the mean';
comment on column bi.person.taken_leads_total is 'Times the person took a lead; sum over the complete replications';
comment on column bi.person.cost_amount_mean is 'Cost of the working hours; null where they cost nothing, in units of the currency; mean over the complete replications';
comment on column bi.person.cost_amount_low is 'Cost of the working hours; null where they cost nothing, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.person.cost_amount_high is 'Cost of the working hours; null where they cost nothing, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.person.cost_amount_total is 'Cost of the working hours; null where they cost nothing, in units of the currency; sum over the complete replications';
comment on column bi.person.cost_per_hour_worked_amount_mean is 'Cost divided by hours at work on leads, in units of the currency; mean over the complete replications';
comment on column bi.person.cost_per_hour_worked_amount_low is 'Cost divided by hours at work on leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.person.cost_per_hour_worked_amount_high is 'Cost divided by hours at work on leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.person.cost_per_hour_worked_amount_pooled is 'Cost divided by hours at work on leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.person.currency is 'ISO 4217 code of the amounts';

create view bi.guardrail with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as guardrail_id,
    t.name_en as guardrail_name_en,
    t.name_ru as guardrail_name_ru,
    t.measure as measure,
    t.stage as stage_id,
    t."limit" as limit_value,
    t.breaches_mean as breaches_mean,
    t.breaches_low as breaches_low,
    t.breaches_high as breaches_high,
    t.breaches_total as breaches_total,
    t.leads_mean as breached_leads_mean,
    t.leads_low as breached_leads_low,
    t.leads_high as breached_leads_high,
    t.leads_total as breached_leads_total,
    t.share_mean as breached_leads_ratio_mean,
    t.share_low as breached_leads_ratio_low,
    t.share_high as breached_leads_ratio_high,
    t.share_pooled as breached_leads_ratio_pooled,
    t.first_date as first_day,
    t.days_to_first_mean as days_to_first_breach_mean,
    t.days_to_first_low as days_to_first_breach_low,
    t.days_to_first_high as days_to_first_breach_high,
    t.days_to_first_total as days_to_first_breach_total
from bi_data.guardrail t join bi_data.readable_run r using (run_id);
comment on view bi.guardrail is 'How often guardrails were broken; one row a guardrail';
comment on column bi.guardrail.run_id is 'Id of the run';
comment on column bi.guardrail."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.guardrail.guardrail_id is 'Id of the guardrail';
comment on column bi.guardrail.guardrail_name_en is 'Name of the guardrail, English';
comment on column bi.guardrail.guardrail_name_ru is 'Name of the guardrail, Russian';
comment on column bi.guardrail.measure is 'What is limited; null where not known yet';
comment on column bi.guardrail.stage_id is 'The only stage it holds for; null where it holds for all';
comment on column bi.guardrail.limit_value is 'The limit, in the unit of the measure';
comment on column bi.guardrail.breaches_mean is 'How often the limit was passed; mean over the complete replications';
comment on column bi.guardrail.breaches_low is 'How often the limit was passed; lower end of the 95 % confidence interval of the mean';
comment on column bi.guardrail.breaches_high is 'How often the limit was passed; upper end of the 95 % confidence interval of the mean';
comment on column bi.guardrail.breaches_total is 'How often the limit was passed; sum over the complete replications';
comment on column bi.guardrail.breached_leads_mean is 'Leads for which it was, once each; mean over the complete replications';
comment on column bi.guardrail.breached_leads_low is 'Leads for which it was, once each; lower end of the 95 % confidence interval of the mean';
comment on column bi.guardrail.breached_leads_high is 'Leads for which it was, once each; upper end of the 95 % confidence interval of the mean';
comment on column bi.guardrail.breached_leads_total is 'Leads for which it was, once each; sum over the complete replications';
comment on column bi.guardrail.breached_leads_ratio_mean is 'Share of all leads; mean over the complete replications';
comment on column bi.guardrail.breached_leads_ratio_low is 'Share of all leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.guardrail.breached_leads_ratio_high is 'Share of all leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.guardrail.breached_leads_ratio_pooled is 'Share of all leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.guardrail.first_day is 'Day of the earliest breach in any replication; null where there is none';
comment on column bi.guardrail.days_to_first_breach_mean is 'Days to the first breach of a replication, of those that have one; mean over the complete replications';
comment on column bi.guardrail.days_to_first_breach_low is 'Days to the first breach of a replication, of those that have one; lower end of the 95 % confidence interval of the mean';
comment on column bi.guardrail.days_to_first_breach_high is 'Days to the first breach of a replication, of those that have one; upper end of the 95 % confidence interval of the mean';
comment on column bi.guardrail.days_to_first_breach_total is 'Days to the first breach of a replication, of those that have one; sum over the complete replications';

create view bi.guardrail_stage with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.guardrail as guardrail_id,
    t.guardrail_name_en as guardrail_name_en,
    t.guardrail_name_ru as guardrail_name_ru,
    t.stage as stage_id,
    t.stage_name_en as stage_name_en,
    t.stage_name_ru as stage_name_ru,
    t.breaches_mean as breaches_mean,
    t.breaches_low as breaches_low,
    t.breaches_high as breaches_high,
    t.breaches_total as breaches_total,
    t.leads_mean as breached_leads_mean,
    t.leads_low as breached_leads_low,
    t.leads_high as breached_leads_high,
    t.leads_total as breached_leads_total
from bi_data.guardrail_stage t join bi_data.readable_run r using (run_id);
comment on view bi.guardrail_stage is 'Breaches of guardrails by stage';
comment on column bi.guardrail_stage.run_id is 'Id of the run';
comment on column bi.guardrail_stage."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.guardrail_stage.guardrail_id is 'Id of the guardrail';
comment on column bi.guardrail_stage.guardrail_name_en is 'Name of the guardrail, English';
comment on column bi.guardrail_stage.guardrail_name_ru is 'Name of the guardrail, Russian';
comment on column bi.guardrail_stage.stage_id is 'Id of the stage';
comment on column bi.guardrail_stage.stage_name_en is 'Name of the stage, English';
comment on column bi.guardrail_stage.stage_name_ru is 'Name of the stage, Russian';
comment on column bi.guardrail_stage.breaches_mean is 'How often the limit was passed; mean over the complete replications';
comment on column bi.guardrail_stage.breaches_low is 'How often the limit was passed; lower end of the 95 % confidence interval of the mean';
comment on column bi.guardrail_stage.breaches_high is 'How often the limit was passed; upper end of the 95 % confidence interval of the mean';
comment on column bi.guardrail_stage.breaches_total is 'How often the limit was passed; sum over the complete replications';
comment on column bi.guardrail_stage.breached_leads_mean is 'Leads for which it was, once each; mean over the complete replications';
comment on column bi.guardrail_stage.breached_leads_low is 'Leads for which it was, once each; lower end of the 95 % confidence interval of the mean';
comment on column bi.guardrail_stage.breached_leads_high is 'Leads for which it was, once each; upper end of the 95 % confidence interval of the mean';
comment on column bi.guardrail_stage.breached_leads_total is 'Leads for which it was, once each; sum over the complete replications';

create view bi.guardrail_day with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t."date" as day,
    t.guardrail as guardrail_id,
    t.breaches_mean as breaches_mean,
    t.breaches_low as breaches_low,
    t.breaches_high as breaches_high,
    t.breaches_total as breaches_total
from bi_data.guardrail_day t join bi_data.readable_run r using (run_id);
comment on view bi.guardrail_day is 'Breaches of guardrails by simulated day';
comment on column bi.guardrail_day.run_id is 'Id of the run';
comment on column bi.guardrail_day."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.guardrail_day.day is 'Simulated day in the time zone of the process';
comment on column bi.guardrail_day.guardrail_id is 'Id of the guardrail';
comment on column bi.guardrail_day.breaches_mean is 'How often the limit was passed on the day; mean over the complete replications';
comment on column bi.guardrail_day.breaches_low is 'How often the limit was passed on the day; lower end of the 95 % confidence interval of the mean';
comment on column bi.guardrail_day.breaches_high is 'How often the limit was passed on the day; upper end of the 95 % confidence interval of the mean';
comment on column bi.guardrail_day.breaches_total is 'How often the limit was passed on the day; sum over the complete replications';

create view bi.cost with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.source_cost_mean as source_cost_amount_mean,
    t.source_cost_low as source_cost_amount_low,
    t.source_cost_high as source_cost_amount_high,
    t.source_cost_total as source_cost_amount_total,
    t.people_cost_mean as people_cost_amount_mean,
    t.people_cost_low as people_cost_amount_low,
    t.people_cost_high as people_cost_amount_high,
    t.people_cost_total as people_cost_amount_total,
    t.total_mean as total_cost_amount_mean,
    t.total_low as total_cost_amount_low,
    t.total_high as total_cost_amount_high,
    t.total_total as total_cost_amount_total,
    t.per_lead_mean as source_cost_per_lead_amount_mean,
    t.per_lead_low as source_cost_per_lead_amount_low,
    t.per_lead_high as source_cost_per_lead_amount_high,
    t.per_lead_pooled as source_cost_per_lead_amount_pooled,
    t.per_won_deal_mean as source_cost_per_won_deal_amount_mean,
    t.per_won_deal_low as source_cost_per_won_deal_amount_low,
    t.per_won_deal_high as source_cost_per_won_deal_amount_high,
    t.per_won_deal_pooled as source_cost_per_won_deal_amount_pooled,
    t.total_per_won_deal_mean as total_cost_per_won_deal_amount_mean,
    t.total_per_won_deal_low as total_cost_per_won_deal_amount_low,
    t.total_per_won_deal_high as total_cost_per_won_deal_amount_high,
    t.total_per_won_deal_pooled as total_cost_per_won_deal_amount_pooled,
    t.return_on_sources_mean as return_on_sources_ratio_mean,
    t.return_on_sources_low as return_on_sources_ratio_low,
    t.return_on_sources_high as return_on_sources_ratio_high,
    t.return_on_sources_pooled as return_on_sources_ratio_pooled,
    r.currency as currency,
    t.per_qualified_mean as source_cost_per_qualified_lead_amount_mean,
    t.per_qualified_low as source_cost_per_qualified_lead_amount_low,
    t.per_qualified_high as source_cost_per_qualified_lead_amount_high,
    t.per_qualified_pooled as source_cost_per_qualified_lead_amount_pooled
from bi_data.cost t join bi_data.readable_run r using (run_id);
comment on view bi.cost is 'What the sources and people of a run cost; one row a run';
comment on column bi.cost.run_id is 'Id of the run';
comment on column bi.cost."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.cost.source_cost_amount_mean is 'Cost of all sources, in units of the currency; mean over the complete replications';
comment on column bi.cost.source_cost_amount_low is 'Cost of all sources, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.cost.source_cost_amount_high is 'Cost of all sources, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.cost.source_cost_amount_total is 'Cost of all sources, in units of the currency; sum over the complete replications';
comment on column bi.cost.people_cost_amount_mean is 'Cost of all people, in units of the currency; mean over the complete replications';
comment on column bi.cost.people_cost_amount_low is 'Cost of all people, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.cost.people_cost_amount_high is 'Cost of all people, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.cost.people_cost_amount_total is 'Cost of all people, in units of the currency; sum over the complete replications';
comment on column bi.cost.total_cost_amount_mean is 'Cost of sources and people, in units of the currency; mean over the complete replications';
comment on column bi.cost.total_cost_amount_low is 'Cost of sources and people, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.cost.total_cost_amount_high is 'Cost of sources and people, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.cost.total_cost_amount_total is 'Cost of sources and people, in units of the currency; sum over the complete replications';
comment on column bi.cost.source_cost_per_lead_amount_mean is 'Source cost divided by leads, in units of the currency; mean over the complete replications';
comment on column bi.cost.source_cost_per_lead_amount_low is 'Source cost divided by leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.cost.source_cost_per_lead_amount_high is 'Source cost divided by leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.cost.source_cost_per_lead_amount_pooled is 'Source cost divided by leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.cost.source_cost_per_won_deal_amount_mean is 'Source cost divided by won, in units of the currency; mean over the complete replications';
comment on column bi.cost.source_cost_per_won_deal_amount_low is 'Source cost divided by won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.cost.source_cost_per_won_deal_amount_high is 'Source cost divided by won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.cost.source_cost_per_won_deal_amount_pooled is 'Source cost divided by won, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.cost.total_cost_per_won_deal_amount_mean is 'All costs divided by won, in units of the currency; mean over the complete replications';
comment on column bi.cost.total_cost_per_won_deal_amount_low is 'All costs divided by won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.cost.total_cost_per_won_deal_amount_high is 'All costs divided by won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.cost.total_cost_per_won_deal_amount_pooled is 'All costs divided by won, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.cost.return_on_sources_ratio_mean is 'Revenue divided by source cost; mean over the complete replications';
comment on column bi.cost.return_on_sources_ratio_low is 'Revenue divided by source cost; lower end of the 95 % confidence interval of the mean';
comment on column bi.cost.return_on_sources_ratio_high is 'Revenue divided by source cost; upper end of the 95 % confidence interval of the mean';
comment on column bi.cost.return_on_sources_ratio_pooled is 'Revenue divided by source cost; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.cost.currency is 'ISO 4217 code of the amounts';
comment on column bi.cost.source_cost_per_qualified_lead_amount_mean is 'Source cost divided by qualified leads, in units of the currency; mean over the complete replications';
comment on column bi.cost.source_cost_per_qualified_lead_amount_low is 'Source cost divided by qualified leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.cost.source_cost_per_qualified_lead_amount_high is 'Source cost divided by qualified leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.cost.source_cost_per_qualified_lead_amount_pooled is 'Source cost divided by qualified leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';

create view bi.source_cost with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as source_id,
    t.name_en as source_name_en,
    t.name_ru as source_name_ru,
    t.channel as channel,
    t.leads_mean as leads_mean,
    t.leads_low as leads_low,
    t.leads_high as leads_high,
    t.leads_total as leads_total,
    t.won_mean as won_leads_mean,
    t.won_low as won_leads_low,
    t.won_high as won_leads_high,
    t.won_total as won_leads_total,
    t.revenue_mean as revenue_amount_mean,
    t.revenue_low as revenue_amount_low,
    t.revenue_high as revenue_amount_high,
    t.revenue_total as revenue_amount_total,
    t.cost_mean as cost_amount_mean,
    t.cost_low as cost_amount_low,
    t.cost_high as cost_amount_high,
    t.cost_total as cost_amount_total,
    t.per_lead_mean as cost_per_lead_amount_mean,
    t.per_lead_low as cost_per_lead_amount_low,
    t.per_lead_high as cost_per_lead_amount_high,
    t.per_lead_pooled as cost_per_lead_amount_pooled,
    t.per_won_deal_mean as cost_per_won_deal_amount_mean,
    t.per_won_deal_low as cost_per_won_deal_amount_low,
    t.per_won_deal_high as cost_per_won_deal_amount_high,
    t.per_won_deal_pooled as cost_per_won_deal_amount_pooled,
    t.return_ratio_mean as return_ratio_mean,
    t.return_ratio_low as return_ratio_low,
    t.return_ratio_high as return_ratio_high,
    t.return_ratio_pooled as return_ratio_pooled,
    r.currency as currency,
    t.qualified_mean as qualified_leads_mean,
    t.qualified_low as qualified_leads_low,
    t.qualified_high as qualified_leads_high,
    t.qualified_total as qualified_leads_total,
    t.per_qualified_mean as cost_per_qualified_lead_amount_mean,
    t.per_qualified_low as cost_per_qualified_lead_amount_low,
    t.per_qualified_high as cost_per_qualified_lead_amount_high,
    t.per_qualified_pooled as cost_per_qualified_lead_amount_pooled
from bi_data.source_cost t join bi_data.readable_run r using (run_id);
comment on view bi.source_cost is 'What sources cost; one row a source that costs something';
comment on column bi.source_cost.run_id is 'Id of the run';
comment on column bi.source_cost."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.source_cost.source_id is 'Id of the source';
comment on column bi.source_cost.source_name_en is 'Name of the source, English';
comment on column bi.source_cost.source_name_ru is 'Name of the source, Russian';
comment on column bi.source_cost.channel is 'Channel of the source';
comment on column bi.source_cost.leads_mean is 'Leads that the source brought; mean over the complete replications';
comment on column bi.source_cost.leads_low is 'Leads that the source brought; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.leads_high is 'Leads that the source brought; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.leads_total is 'Leads that the source brought; sum over the complete replications';
comment on column bi.source_cost.won_leads_mean is 'Leads won; mean over the complete replications';
comment on column bi.source_cost.won_leads_low is 'Leads won; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.won_leads_high is 'Leads won; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.won_leads_total is 'Leads won; sum over the complete replications';
comment on column bi.source_cost.revenue_amount_mean is 'Value of the deals won, in units of the currency; mean over the complete replications';
comment on column bi.source_cost.revenue_amount_low is 'Value of the deals won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.revenue_amount_high is 'Value of the deals won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.revenue_amount_total is 'Value of the deals won, in units of the currency; sum over the complete replications';
comment on column bi.source_cost.cost_amount_mean is 'Cost of the source, in units of the currency; mean over the complete replications';
comment on column bi.source_cost.cost_amount_low is 'Cost of the source, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.cost_amount_high is 'Cost of the source, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.cost_amount_total is 'Cost of the source, in units of the currency; sum over the complete replications';
comment on column bi.source_cost.cost_per_lead_amount_mean is 'Cost divided by leads, in units of the currency; mean over the complete replications';
comment on column bi.source_cost.cost_per_lead_amount_low is 'Cost divided by leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.cost_per_lead_amount_high is 'Cost divided by leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.cost_per_lead_amount_pooled is 'Cost divided by leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source_cost.cost_per_won_deal_amount_mean is 'Cost divided by won, in units of the currency; mean over the complete replications';
comment on column bi.source_cost.cost_per_won_deal_amount_low is 'Cost divided by won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.cost_per_won_deal_amount_high is 'Cost divided by won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.cost_per_won_deal_amount_pooled is 'Cost divided by won, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source_cost.return_ratio_mean is 'Revenue divided by cost; mean over the complete replications';
comment on column bi.source_cost.return_ratio_low is 'Revenue divided by cost; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.return_ratio_high is 'Revenue divided by cost; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.return_ratio_pooled is 'Revenue divided by cost; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.source_cost.currency is 'ISO 4217 code of the amounts';
comment on column bi.source_cost.qualified_leads_mean is 'Leads that have entered the stage from which on they count as qualified, or a later one, or are won; mean over the complete replications';
comment on column bi.source_cost.qualified_leads_low is 'Leads that have entered the stage from which on they count as qualified, or a later one, or are won; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.qualified_leads_high is 'Leads that have entered the stage from which on they count as qualified, or a later one, or are won; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.qualified_leads_total is 'Leads that have entered the stage from which on they count as qualified, or a later one, or are won; sum over the complete replications';
comment on column bi.source_cost.cost_per_qualified_lead_amount_mean is 'Cost divided by qualified leads, in units of the currency; mean over the complete replications';
comment on column bi.source_cost.cost_per_qualified_lead_amount_low is 'Cost divided by qualified leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.cost_per_qualified_lead_amount_high is 'Cost divided by qualified leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.source_cost.cost_per_qualified_lead_amount_pooled is 'Cost divided by qualified leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';

create view bi.role_cost with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as role_id,
    t.name_en as role_name_en,
    t.name_ru as role_name_ru,
    t.cost_mean as cost_amount_mean,
    t.cost_low as cost_amount_low,
    t.cost_high as cost_amount_high,
    t.cost_total as cost_amount_total,
    r.currency as currency
from bi_data.role_cost t join bi_data.readable_run r using (run_id);
comment on view bi.role_cost is 'What roles cost; one row a role that costs something';
comment on column bi.role_cost.run_id is 'Id of the run';
comment on column bi.role_cost."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.role_cost.role_id is 'Id of the role';
comment on column bi.role_cost.role_name_en is 'Name of the role, English';
comment on column bi.role_cost.role_name_ru is 'Name of the role, Russian';
comment on column bi.role_cost.cost_amount_mean is 'Cost of the opening time, in units of the currency; mean over the complete replications';
comment on column bi.role_cost.cost_amount_low is 'Cost of the opening time, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.role_cost.cost_amount_high is 'Cost of the opening time, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.role_cost.cost_amount_total is 'Cost of the opening time, in units of the currency; sum over the complete replications';
comment on column bi.role_cost.currency is 'ISO 4217 code of the amounts';

create view bi.person_cost with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.id as person_id,
    t.name_en as person_name_en,
    t.name_ru as person_name_ru,
    t.cost_mean as cost_amount_mean,
    t.cost_low as cost_amount_low,
    t.cost_high as cost_amount_high,
    t.cost_total as cost_amount_total,
    r.currency as currency
from bi_data.person_cost t join bi_data.readable_run r using (run_id);
comment on view bi.person_cost is 'What named people cost; one row a person that costs something';
comment on column bi.person_cost.run_id is 'Id of the run';
comment on column bi.person_cost."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.person_cost.person_id is 'Id of the person';
comment on column bi.person_cost.person_name_en is 'Name of the person, English';
comment on column bi.person_cost.person_name_ru is 'Name of the person, Russian';
comment on column bi.person_cost.cost_amount_mean is 'Cost of the working hours, in units of the currency; mean over the complete replications';
comment on column bi.person_cost.cost_amount_low is 'Cost of the working hours, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.person_cost.cost_amount_high is 'Cost of the working hours, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.person_cost.cost_amount_total is 'Cost of the working hours, in units of the currency; sum over the complete replications';
comment on column bi.person_cost.currency is 'ISO 4217 code of the amounts';

create view bi.revenue with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.revenue_mean as revenue_amount_mean,
    t.revenue_low as revenue_amount_low,
    t.revenue_high as revenue_amount_high,
    t.revenue_total as revenue_amount_total,
    t.of_pipeline_mean as of_pipeline_amount_mean,
    t.of_pipeline_low as of_pipeline_amount_low,
    t.of_pipeline_high as of_pipeline_amount_high,
    t.of_pipeline_total as of_pipeline_amount_total,
    t.per_day_mean as per_day_amount_mean,
    t.per_day_low as per_day_amount_low,
    t.per_day_high as per_day_amount_high,
    t.per_day_total as per_day_amount_total,
    t.average_deal_mean as average_deal_amount_mean,
    t.average_deal_low as average_deal_amount_low,
    t.average_deal_high as average_deal_amount_high,
    t.average_deal_pooled as average_deal_amount_pooled,
    t.per_lead_mean as per_lead_amount_mean,
    t.per_lead_low as per_lead_amount_low,
    t.per_lead_high as per_lead_amount_high,
    t.per_lead_pooled as per_lead_amount_pooled,
    t.velocity_per_day as velocity_per_day_amount,
    r.currency as currency
from bi_data.revenue t join bi_data.readable_run r using (run_id);
comment on view bi.revenue is 'What a run brings; one row a run';
comment on column bi.revenue.run_id is 'Id of the run';
comment on column bi.revenue."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.revenue.revenue_amount_mean is 'Value of the deals won, those of the pipeline among them, in units of the currency; mean over the complete replications';
comment on column bi.revenue.revenue_amount_low is 'Value of the deals won, those of the pipeline among them, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.revenue.revenue_amount_high is 'Value of the deals won, those of the pipeline among them, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.revenue.revenue_amount_total is 'Value of the deals won, those of the pipeline among them, in units of the currency; sum over the complete replications';
comment on column bi.revenue.of_pipeline_amount_mean is 'Of this, from leads that were open at the start; null where there were none, in units of the currency; mean over the complete replications';
comment on column bi.revenue.of_pipeline_amount_low is 'Of this, from leads that were open at the start; null where there were none, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.revenue.of_pipeline_amount_high is 'Of this, from leads that were open at the start; null where there were none, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.revenue.of_pipeline_amount_total is 'Of this, from leads that were open at the start; null where there were none, in units of the currency; sum over the complete replications';
comment on column bi.revenue.per_day_amount_mean is 'Revenue divided by simulated days, in units of the currency; mean over the complete replications';
comment on column bi.revenue.per_day_amount_low is 'Revenue divided by simulated days, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.revenue.per_day_amount_high is 'Revenue divided by simulated days, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.revenue.per_day_amount_total is 'Revenue divided by simulated days, in units of the currency; sum over the complete replications';
comment on column bi.revenue.average_deal_amount_mean is 'Revenue divided by won, in units of the currency; mean over the complete replications';
comment on column bi.revenue.average_deal_amount_low is 'Revenue divided by won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.revenue.average_deal_amount_high is 'Revenue divided by won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.revenue.average_deal_amount_pooled is 'Revenue divided by won, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.revenue.per_lead_amount_mean is 'Revenue divided by leads, in units of the currency; mean over the complete replications';
comment on column bi.revenue.per_lead_amount_low is 'Revenue divided by leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.revenue.per_lead_amount_high is 'Revenue divided by leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.revenue.per_lead_amount_pooled is 'Revenue divided by leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.revenue.velocity_per_day_amount is 'Sales velocity: leads x average deal x win rate divided by mean days to win, in units of the currency a day';
comment on column bi.revenue.currency is 'ISO 4217 code of the amounts';

create view bi.campaign with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.source as source_id,
    t.source_name_en as source_name_en,
    t.source_name_ru as source_name_ru,
    t.id as campaign_id,
    t.name_en as campaign_name_en,
    t.name_ru as campaign_name_ru,
    t.leads_mean as leads_mean,
    t.leads_low as leads_low,
    t.leads_high as leads_high,
    t.leads_total as leads_total,
    t.share_of_source_mean as share_of_source_ratio_mean,
    t.share_of_source_low as share_of_source_ratio_low,
    t.share_of_source_high as share_of_source_ratio_high,
    t.share_of_source_pooled as share_of_source_ratio_pooled,
    t.won_mean as won_leads_mean,
    t.won_low as won_leads_low,
    t.won_high as won_leads_high,
    t.won_total as won_leads_total,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.conversion_mean as conversion_ratio_mean,
    t.conversion_low as conversion_ratio_low,
    t.conversion_high as conversion_ratio_high,
    t.conversion_pooled as conversion_ratio_pooled,
    t.win_rate_mean as win_rate_ratio_mean,
    t.win_rate_low as win_rate_ratio_low,
    t.win_rate_high as win_rate_ratio_high,
    t.win_rate_pooled as win_rate_ratio_pooled,
    t.revenue_mean as revenue_amount_mean,
    t.revenue_low as revenue_amount_low,
    t.revenue_high as revenue_amount_high,
    t.revenue_total as revenue_amount_total,
    t.revenue_per_lead_mean as revenue_per_lead_amount_mean,
    t.revenue_per_lead_low as revenue_per_lead_amount_low,
    t.revenue_per_lead_high as revenue_per_lead_amount_high,
    t.revenue_per_lead_pooled as revenue_per_lead_amount_pooled,
    r.currency as currency
from bi_data.campaign t join bi_data.readable_run r using (run_id);
comment on view bi.campaign is 'What campaigns bring; one row a campaign';
comment on column bi.campaign.run_id is 'Id of the run';
comment on column bi.campaign."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.campaign.source_id is 'Id of the source';
comment on column bi.campaign.source_name_en is 'Name of the source, English';
comment on column bi.campaign.source_name_ru is 'Name of the source, Russian';
comment on column bi.campaign.campaign_id is 'Id of the campaign';
comment on column bi.campaign.campaign_name_en is 'Name of the campaign, English';
comment on column bi.campaign.campaign_name_ru is 'Name of the campaign, Russian';
comment on column bi.campaign.leads_mean is 'Leads of the campaign; they are among those of its source; mean over the complete replications';
comment on column bi.campaign.leads_low is 'Leads of the campaign; they are among those of its source; lower end of the 95 % confidence interval of the mean';
comment on column bi.campaign.leads_high is 'Leads of the campaign; they are among those of its source; upper end of the 95 % confidence interval of the mean';
comment on column bi.campaign.leads_total is 'Leads of the campaign; they are among those of its source; sum over the complete replications';
comment on column bi.campaign.share_of_source_ratio_mean is 'Share of the leads of its source; mean over the complete replications';
comment on column bi.campaign.share_of_source_ratio_low is 'Share of the leads of its source; lower end of the 95 % confidence interval of the mean';
comment on column bi.campaign.share_of_source_ratio_high is 'Share of the leads of its source; upper end of the 95 % confidence interval of the mean';
comment on column bi.campaign.share_of_source_ratio_pooled is 'Share of the leads of its source; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.campaign.won_leads_mean is 'Leads won; mean over the complete replications';
comment on column bi.campaign.won_leads_low is 'Leads won; lower end of the 95 % confidence interval of the mean';
comment on column bi.campaign.won_leads_high is 'Leads won; upper end of the 95 % confidence interval of the mean';
comment on column bi.campaign.won_leads_total is 'Leads won; sum over the complete replications';
comment on column bi.campaign.lost_leads_mean is 'Leads lost at the end; mean over the complete replications';
comment on column bi.campaign.lost_leads_low is 'Leads lost at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.campaign.lost_leads_high is 'Leads lost at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.campaign.lost_leads_total is 'Leads lost at the end; sum over the complete replications';
comment on column bi.campaign.conversion_ratio_mean is 'Won divided by leads; mean over the complete replications';
comment on column bi.campaign.conversion_ratio_low is 'Won divided by leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.campaign.conversion_ratio_high is 'Won divided by leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.campaign.conversion_ratio_pooled is 'Won divided by leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.campaign.win_rate_ratio_mean is 'Won divided by won and lost; mean over the complete replications';
comment on column bi.campaign.win_rate_ratio_low is 'Won divided by won and lost; lower end of the 95 % confidence interval of the mean';
comment on column bi.campaign.win_rate_ratio_high is 'Won divided by won and lost; upper end of the 95 % confidence interval of the mean';
comment on column bi.campaign.win_rate_ratio_pooled is 'Won divided by won and lost; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.campaign.revenue_amount_mean is 'Value of the deals won, in units of the currency; mean over the complete replications';
comment on column bi.campaign.revenue_amount_low is 'Value of the deals won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.campaign.revenue_amount_high is 'Value of the deals won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.campaign.revenue_amount_total is 'Value of the deals won, in units of the currency; sum over the complete replications';
comment on column bi.campaign.revenue_per_lead_amount_mean is 'Revenue divided by leads, in units of the currency; mean over the complete replications';
comment on column bi.campaign.revenue_per_lead_amount_low is 'Revenue divided by leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.campaign.revenue_per_lead_amount_high is 'Revenue divided by leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.campaign.revenue_per_lead_amount_pooled is 'Revenue divided by leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.campaign.currency is 'ISO 4217 code of the amounts';

create view bi.segment with (security_barrier) as
select
    t.run_id as run_id,
    t."position" as "position",
    t.attribute as attribute_id,
    t.attribute_name_en as attribute_name_en,
    t.attribute_name_ru as attribute_name_ru,
    t.category as category,
    t.leads_mean as leads_mean,
    t.leads_low as leads_low,
    t.leads_high as leads_high,
    t.leads_total as leads_total,
    t.share_mean as share_of_leads_ratio_mean,
    t.share_low as share_of_leads_ratio_low,
    t.share_high as share_of_leads_ratio_high,
    t.share_pooled as share_of_leads_ratio_pooled,
    t.won_mean as won_leads_mean,
    t.won_low as won_leads_low,
    t.won_high as won_leads_high,
    t.won_total as won_leads_total,
    t.lost_mean as lost_leads_mean,
    t.lost_low as lost_leads_low,
    t.lost_high as lost_leads_high,
    t.lost_total as lost_leads_total,
    t.conversion_mean as conversion_ratio_mean,
    t.conversion_low as conversion_ratio_low,
    t.conversion_high as conversion_ratio_high,
    t.conversion_pooled as conversion_ratio_pooled,
    t.win_rate_mean as win_rate_ratio_mean,
    t.win_rate_low as win_rate_ratio_low,
    t.win_rate_high as win_rate_ratio_high,
    t.win_rate_pooled as win_rate_ratio_pooled,
    t.revenue_mean as revenue_amount_mean,
    t.revenue_low as revenue_amount_low,
    t.revenue_high as revenue_amount_high,
    t.revenue_total as revenue_amount_total,
    t.revenue_per_lead_mean as revenue_per_lead_amount_mean,
    t.revenue_per_lead_low as revenue_per_lead_amount_low,
    t.revenue_per_lead_high as revenue_per_lead_amount_high,
    t.revenue_per_lead_pooled as revenue_per_lead_amount_pooled,
    r.currency as currency
from bi_data.segment t join bi_data.readable_run r using (run_id);
comment on view bi.segment is 'What becomes of leads by the categories of their attributes; one row a category';
comment on column bi.segment.run_id is 'Id of the run';
comment on column bi.segment."position" is 'Place of the row in the report, from 0: stages in their order in the process';
comment on column bi.segment.attribute_id is 'Id of the attribute';
comment on column bi.segment.attribute_name_en is 'Name of the attribute, English';
comment on column bi.segment.attribute_name_ru is 'Name of the attribute, Russian';
comment on column bi.segment.category is 'Category of the attribute';
comment on column bi.segment.leads_mean is 'Leads of the category; mean over the complete replications';
comment on column bi.segment.leads_low is 'Leads of the category; lower end of the 95 % confidence interval of the mean';
comment on column bi.segment.leads_high is 'Leads of the category; upper end of the 95 % confidence interval of the mean';
comment on column bi.segment.leads_total is 'Leads of the category; sum over the complete replications';
comment on column bi.segment.share_of_leads_ratio_mean is 'Share of all leads; mean over the complete replications';
comment on column bi.segment.share_of_leads_ratio_low is 'Share of all leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.segment.share_of_leads_ratio_high is 'Share of all leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.segment.share_of_leads_ratio_pooled is 'Share of all leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.segment.won_leads_mean is 'Leads won; mean over the complete replications';
comment on column bi.segment.won_leads_low is 'Leads won; lower end of the 95 % confidence interval of the mean';
comment on column bi.segment.won_leads_high is 'Leads won; upper end of the 95 % confidence interval of the mean';
comment on column bi.segment.won_leads_total is 'Leads won; sum over the complete replications';
comment on column bi.segment.lost_leads_mean is 'Leads lost at the end; mean over the complete replications';
comment on column bi.segment.lost_leads_low is 'Leads lost at the end; lower end of the 95 % confidence interval of the mean';
comment on column bi.segment.lost_leads_high is 'Leads lost at the end; upper end of the 95 % confidence interval of the mean';
comment on column bi.segment.lost_leads_total is 'Leads lost at the end; sum over the complete replications';
comment on column bi.segment.conversion_ratio_mean is 'Won divided by leads; mean over the complete replications';
comment on column bi.segment.conversion_ratio_low is 'Won divided by leads; lower end of the 95 % confidence interval of the mean';
comment on column bi.segment.conversion_ratio_high is 'Won divided by leads; upper end of the 95 % confidence interval of the mean';
comment on column bi.segment.conversion_ratio_pooled is 'Won divided by leads; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.segment.win_rate_ratio_mean is 'Won divided by won and lost; mean over the complete replications';
comment on column bi.segment.win_rate_ratio_low is 'Won divided by won and lost; lower end of the 95 % confidence interval of the mean';
comment on column bi.segment.win_rate_ratio_high is 'Won divided by won and lost; upper end of the 95 % confidence interval of the mean';
comment on column bi.segment.win_rate_ratio_pooled is 'Won divided by won and lost; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.segment.revenue_amount_mean is 'Value of the deals won, in units of the currency; mean over the complete replications';
comment on column bi.segment.revenue_amount_low is 'Value of the deals won, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.segment.revenue_amount_high is 'Value of the deals won, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.segment.revenue_amount_total is 'Value of the deals won, in units of the currency; sum over the complete replications';
comment on column bi.segment.revenue_per_lead_amount_mean is 'Revenue divided by leads, in units of the currency; mean over the complete replications';
comment on column bi.segment.revenue_per_lead_amount_low is 'Revenue divided by leads, in units of the currency; lower end of the 95 % confidence interval of the mean';
comment on column bi.segment.revenue_per_lead_amount_high is 'Revenue divided by leads, in units of the currency; upper end of the 95 % confidence interval of the mean';
comment on column bi.segment.revenue_per_lead_amount_pooled is 'Revenue divided by leads, in units of the currency; sum of the numerators divided by the sum of the denominators over all complete replications';
comment on column bi.segment.currency is 'ISO 4217 code of the amounts';

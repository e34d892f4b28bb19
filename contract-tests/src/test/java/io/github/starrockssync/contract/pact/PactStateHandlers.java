package io.github.starrockssync.contract.pact;

import au.com.dius.pact.provider.junitsupport.State;
import java.util.Map;

/** The states of the sandbox for the verifier of the Pact library, which finds them by annotation. */
public final class PactStateHandlers {

    private final States states;

    PactStateHandlers(States states) {
        this.states = states;
    }

    @State({
        ProviderStates.IDLE_TASK,
        ProviderStates.FOLLOWING_TASK,
        ProviderStates.NO_INSTANCE,
        ProviderStates.NO_TASK,
        ProviderStates.NO_TASK_OF_DATABASE,
        ProviderStates.NEW_TASK,
        ProviderStates.HTAP_INSTANCE,
        ProviderStates.NO_JOB,
    })
    public Map<String, Object> asStarted(Map<String, Object> parameters) {
        return states.enter(ProviderStates.IDLE_TASK, parameters);
    }

    @State(ProviderStates.PENDING_CHANGE)
    public Map<String, Object> pendingChange(Map<String, Object> parameters) {
        return states.enter(ProviderStates.PENDING_CHANGE, parameters);
    }

    @State(ProviderStates.RUNNING_JOB)
    public Map<String, Object> runningJob(Map<String, Object> parameters) {
        return states.enter(ProviderStates.RUNNING_JOB, parameters);
    }

    @State(ProviderStates.COMPLETED_JOB)
    public Map<String, Object> completedJob(Map<String, Object> parameters) {
        return states.enter(ProviderStates.COMPLETED_JOB, parameters);
    }

    @State(ProviderStates.WAITING_TASK)
    public Map<String, Object> waitingTask(Map<String, Object> parameters) {
        return states.enter(ProviderStates.WAITING_TASK, parameters);
    }

    @State(ProviderStates.PAUSED_TASK)
    public Map<String, Object> pausedTask(Map<String, Object> parameters) {
        return states.enter(ProviderStates.PAUSED_TASK, parameters);
    }

    @State(ProviderStates.UNKNOWN_TOKEN)
    public Map<String, Object> unknownToken(Map<String, Object> parameters) {
        return states.enter(ProviderStates.UNKNOWN_TOKEN, parameters);
    }

    @State(ProviderStates.OTHER_TOKEN)
    public Map<String, Object> otherToken(Map<String, Object> parameters) {
        return states.enter(ProviderStates.OTHER_TOKEN, parameters);
    }
}

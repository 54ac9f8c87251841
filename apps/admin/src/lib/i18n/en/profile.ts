export default {
  facts: { name: 'Name', login: 'Login', roles: 'Roles' },
  factsHint: 'An administrator changes name and roles.',
  look: { title: 'Language and appearance', hint: 'Kept in the browser of this device.' },
  password: {
    title: 'Change the password',
    current: 'Current password',
    currentMissing: 'Enter the current password',
    next: 'New password',
    nextMissing: 'Enter a new password',
    nextHint: '10 to 128 characters, at least 4 of them different beside the login',
    again: 'New password once more',
    againWrong: 'The two new passwords differ',
    submit: 'Change the password',
    done: 'The password was changed; you are signed out elsewhere',
    text: 'You are signed out on your other devices at once.',
  },
};

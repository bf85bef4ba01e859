import type { MailWords } from "./en.ts";

export const words = {
  greeting: (name) => `${name}，您好：`,
  greetingToNobody: "您好：",
  hosts: (names) => names.join("、"),
  kinds: {
    confirm: {
      name: "请确认邮箱",
      subject: (event) => `请确认您的报名：${event}`,
      opening: (event) =>
        `有人（应该是您本人）用这个邮箱报名了“${event}”。请确认这是您的邮箱，确认后名额或候补名次即生效。`,
      button: "确认并打开我的页面",
      ends: (hours) =>
        `自报名起，名次为您保留${hours}小时。之后链接仍可使用，但只能取得当时的空余名额，或排到候补末尾。`,
      notYou: "如非您本人操作，无需处理：没有人会用您的邮箱参加。",
    },
    confirmation: {
      name: "报名确认",
      subject: (event) => `报名成功：${event}`,
      opening: (event) => `感谢您报名参加“${event}”。您的名额已确认。`,
    },
    waitlisted: {
      name: "进入候补",
      subject: (event) => `已进入候补名单：${event}`,
      opening: (event) => `感谢您关注“${event}”。目前名额已满，已为您登记候补。`,
    },
    promoted: {
      name: "候补成功",
      subject: (event) => `已为您补上名额：${event}`,
      opening: (event) => `好消息：“${event}”有了空余名额，已经为您留好。`,
    },
    "hall-seat": {
      name: "已补上现场座位",
      subject: (event) => `您的现场座位：${event}`,
      opening: (event) => `好消息：您候补的“${event}”现场座位已经为您留好。您的线上名额将让给其他人。`,
    },
    "hall-wait-ended": {
      name: "现场候补结束",
      subject: (event) => `您将以线上方式参加：${event}`,
      opening: (event) =>
        `“${event}”的现场座位未能空出。为方便您安排行程，现场候补已结束；您的线上名额保持不变。`,
    },
    "mode-switched": {
      name: "参加方式变更",
      subject: (event) => `参加方式已变更：${event}`,
      opening: (event) => `您参加“${event}”的方式已变更，详情如下。`,
    },
    cancelled: {
      name: "报名取消",
      subject: (event) => `报名已取消：${event}`,
      opening: (event) =>
        `您对“${event}”的报名已取消，名额将让给其他人。如非本意，只要还有名额，您可以在个人页面恢复报名。`,
    },
    "reminder-day": {
      name: "前一天的提醒",
      subject: (event) => `即将举行：${event}`,
      opening: (event) => `“${event}”即将举行。您的参加方式如下：`,
      button: "打开我的页面",
    },
    "reminder-hour": {
      name: "一小时前的提醒",
      subject: (event) => `约一小时后开始：${event}`,
      opening: (event) => `“${event}”约一小时后开始。`,
      button: "进入直播间",
    },
    "personal-link": {
      name: "个人链接",
      subject: (event) => `您的个人链接：${event}`,
      opening: (event) => `这是您参加“${event}”的个人链接。`,
    },
    "programme-changed": {
      name: "活动日程变更",
      subject: (event) => `活动日程有变更：${event}`,
      opening: (event) => `“${event}”的活动日程有变更，具体如下：`,
    },
    "calendar-choice": {
      name: "日历设置",
      subject: (event) => `您的日历设置：${event}`,
      opening: (event) => `您更改了“${event}”的活动日程进入日历的方式。`,
    },
    "event-cancelled": {
      name: "活动取消",
      subject: (event) => `活动取消：${event}`,
      opening: (event) => `非常抱歉，“${event}”将不再举行。您无需办理任何手续，日历条目会自动更新。`,
    },
    erased: {
      name: "信息已删除",
      subject: (event) => `您的个人信息已删除：${event}`,
      opening: (event) =>
        `应您的要求，“${event}”中保存的有关您的信息已全部删除。这是最后一封邮件，此前的链接均已失效。欢迎您再次报名。`,
    },
    "address-confirm": {
      name: "确认邮箱",
      subject: (event) => `请确认您的邮箱：${event}`,
      opening: (event) =>
        `有人（很可能是您本人）希望“${event}”的邮件改发到此邮箱。在您确认之前，不会有任何变更。`,
      button: "确认此邮箱",
      ends: "链接在24小时内有效。",
      notYou: "如果不是您本人操作，无需理会：未经您确认，此邮箱不会被使用。",
    },
    "address-changed": {
      name: "邮箱已更改",
      subject: (event) => `您的邮箱已更改：${event}`,
      opening: (event, now) =>
        `有人通过您的个人链接提出更改，并在新邮箱中完成确认。今后“${event}”的邮件将发送到 ${now}。`,
      button: "不是我，恢复原邮箱",
      ends: "链接在7天内有效。恢复后，邮件重新发送到此邮箱，新邮箱将无法再打开您的个人页面。",
      notYou: "如果是您本人操作，无需理会。",
    },
    "erase-link": {
      name: "删除信息的链接",
      subject: (event) => `确认删除个人信息：${event}`,
      opening: (event) =>
        `我们收到了删除“${event}”中您全部信息的请求。打开下方链接并按下按钮后才会删除。如希望保留报名，请忽略本邮件。`,
      button: "全部删除",
      ends: "链接24小时内有效。",
      notYou: "如非您本人操作，无需处理：不按下按钮就不会删除任何内容。",
    },
    "staff-sign-in": {
      name: "登录链接",
      subject: "您的登录链接",
      opening: "有人（很可能是您本人）请求用此邮箱登录Jubilee。",
      button: "登录",
      ends: (minutes) => `链接只能使用一次，${minutes}分钟内有效。`,
      notYou: "如果不是您本人操作，无需理会。",
    },
    "passkey-added": {
      name: "添加通行密钥",
      subject: "您的登录已添加通行密钥",
      opening: "您在Jubilee的登录已添加通行密钥。今后打开邮件中的登录链接后，还需用通行密钥验证。",
      button: "前往登录",
      notYou:
        "如果是您本人操作，无需理会。如果不是，可能有他人在查看您的邮箱：请先确保邮箱安全，再移除该通行密钥。如已无法登录，可由服务器管理者代为移除。",
    },
    "team-invitation": {
      name: "团队邀请",
      subject: (event) => `邀请您加入筹备团队：${event}`,
      opening: (inviter, event, role) => `${inviter} 邀请您加入“${event}”的筹备团队，角色为${role}。`,
      button: "前往登录页面",
      how: "请使用收到此邮件的邮箱登录。无需密码：每次登录时，我们会把链接发到您的邮箱。",
    },
    "erasure-notice": {
      name: "信息即将删除",
      subject: (event) => `个人信息即将删除：${event}`,
      opening: (event, people, day) =>
        `按照活动设置，${day}将删除“${event}”${people}位报名者的个人信息（姓名、邮箱、邮件记录以及在直播间发言时的署名）。人数等统计数据会保留。`,
      how: "如仍需要名单，请在此之前导出。如需延长保存期限，可在活动页面修改。",
    },
    letter: { name: "主办方通知" },
    test: {
      name: "测试",
      subject: (event) => `测试邮件：${event}`,
      opening: "这是一封测试邮件。如果您能看到它，说明本活动的邮件可以送达。",
    },
  },
  takePart: {
    onsite: "您将到现场参加。请在入口处出示附件或个人页面上的二维码。",
    online: "您将线上参加。从个人页面可进入直播间，每个环节开始前15分钟开放。",
  },
  waiting: {
    onsite: "您已进入现场参加的候补名单。一有名额，我们会立即发邮件通知您。您也可以在个人页面改为线上参加。",
    online: "您已进入线上参加的候补名单。一有名额，我们会立即发邮件通知您。您也可以在个人页面改为现场参加。",
  },
  waitingMeanwhile: (until) =>
    `您同时在候补现场座位。如有名额空出，将为您留好并发邮件通知。候补将在以下时间自动结束：${until}。`,
  moreChanges: (left) => `另有${left}项变更，请查看活动日程。`,
  invitations: {
    come: "各环节已作为日历邀请随邮件附上。多数日历程序只会自动添加第一个，其余请打开附件添加。时间、地点的变更和取消也会以同样方式发送。如果您更愿意订阅日历，可以在个人页面选择；两者同时使用时，每个环节会显示两次。",
    more: "一封邮件能附带的邀请有限，完整的活动日程请见可订阅的日历。",
    withdrawn: "不再有效的日历条目将通过本邮件从您的日历中撤回；如有多个附件，请逐一打开。",
  },
  labels: {
    when: "时间",
    why: "原因",
    before: "原定",
    where: "地点",
    mode: "参加方式",
    programme: "活动日程",
    feed: "日历订阅地址",
    noReminders: "不再接收提醒",
    help: "咨询",
    label: (label, value) => `${label}：${value}`,
  },
  openMyPage: "打开我的页面",
  keepToYourself: "此链接仅供您本人使用：持有链接的人可以更改您的报名，请勿转发。",
  roles: {
    founder: "服务器管理者",
    owner: "负责人",
    organizer: "组织者",
    host: "主办方工作人员",
    moderator: "互动管理员",
    door: "签到",
  },
  sentFor: (event) => `本邮件是关于“${event}”的通知。`,
} satisfies MailWords;
